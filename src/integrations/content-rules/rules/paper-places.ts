import { paperFieldNames } from '../../../lib/case/paper-fields.ts';
import { fieldsIn, segmentsOf, type Segment } from '../../../lib/case/places.ts';
import type { Phrase } from '../../../model/fields/phrase.ts';
import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { byLanguage } from '../../../model/language.ts';

/** Where fields are declared. */
const declared = 'src/lib/case/paper-fields.ts';
const fieldNames = new Set<string>(paperFieldNames());

/**
 * What a case or a reader fills can be filled: papers and sentences to say have places for fields that
 * exist, the same in every language.
 */
export default function* paperPlaces({ records }: Content): Iterable<Problem> {
  for (const { file, data } of records.papers)
    for (const [place, texts] of data.paragraphs.entries())
      yield* textProblems(
        file,
        `paragraphs.${place}`,
        byLanguage((language) => texts[language]),
        false,
      );
  for (const { file, data } of records['call-scripts']) {
    const { opening, lines } = data;
    yield* textProblems(file, 'opening', textsOf(opening), true);
    for (const [place, line] of lines.entries())
      yield* textProblems(file, `lines.${place}`, textsOf(line), true);
  }
  for (const { file, data } of records.pointing)
    for (const [place, line] of data.lines.entries())
      yield* textProblems(file, `lines.${place}`, textsOf(line), true);
  for (const { file, data } of records.contacts)
    for (const [place, line] of data.say.entries())
      yield* textProblems(file, `say.${place}`, textsOf(line), true);
}

const textsOf = ({ romaji, ...texts }: Omit<Phrase, 'when'>) => ({
  ...byLanguage((language) => texts[language]),
  romaji,
});

/** @param isSpoken a place in a sentence to say says what stands there while nothing fills it */
function* textProblems(
  file: string,
  at: string,
  texts: Record<string, string>,
  isSpoken: boolean,
): Iterable<Problem> {
  const [[first, original] = ['', ''], ...others] = Object.entries(texts);
  for (const [language, text] of Object.entries(texts)) {
    const problem = (message: string) => ({ file, field: `${at}.${language}`, message });
    for (const part of segmentsOf(text).flatMap(flat))
      if (typeof part === 'string') {
        if (/[{}[\]]/.test(part))
          yield problem(`has a bracket that opens or closes nothing in "${part.trim()}".`);
        else if (isSpoken && part.includes('○'))
          yield problem(`has a blank that nothing fills in "${part.trim()}": write {field|○○}.`);
      } else if (!fieldNames.has(part.field))
        yield problem(`has a place for "${part.field}", which is no field (${declared}).`);
      else if ((part.blank !== '') !== isSpoken)
        yield problem(
          isSpoken
            ? `has {${part.field}}: say what stands there while it is not filled, as in {${part.field}|○○}.`
            : `has {${part.field}|${part.blank}}: write {${part.field}}, which is marked by its name while it is not filled.`,
        );
  }
  for (const [language, text] of others)
    if (fieldList(text) !== fieldList(original))
      yield {
        file,
        field: `${at}.${language}`,
        message: `has places for ${fieldList(text)}, but "${first}" for ${fieldList(original)}: write the same ones.`,
      };
}

const fieldList = (text: string) => fieldsIn(text).sort().join(', ') || 'nothing';

const flat = (part: Segment): Exclude<Segment, { optional: unknown }>[] =>
  typeof part === 'object' && 'optional' in part ? part.optional.flatMap(flat) : [part];
