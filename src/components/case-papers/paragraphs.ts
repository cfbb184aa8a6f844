import { translateTo } from '../../lib/interface-strings.ts';
import type { Paragraph } from '../../lib/case/papers.ts';
import { linesIn, segmentsOf } from '../../lib/case/places.ts';
import type { CallScript } from '../../model/records/call-scripts.ts';
import type { Paper } from '../../model/records/papers.ts';
import type { Language } from '../../model/language.ts';

/**
 * The paragraphs of a paper in a language.
 * @param script the call that the paper is, if it is one
 * @param withRomaji whether Japanese sentences to say have their reading below
 */
export function paragraphsOf(
  paper: Paper,
  script: CallScript | undefined,
  language: Language,
  withRomaji: boolean,
): Paragraph[] {
  if (!script)
    return paper.paragraphs.map(({ placement, each, when, check, ...texts }) => ({
      placement,
      each,
      when,
      check,
      lines: linesIn(texts[language]),
    }));
  const lines = [{ when: undefined, each: undefined, ...script.opening }, ...script.lines];
  return lines.flatMap(({ when, each, romaji, ...texts }, place) => {
    const note = when && translateTo(language)('papers.onlyWhen', { when: when[language] });
    const said: Paragraph = {
      placement: 'start',
      each,
      lines: linesIn(texts[language]),
      spoken: withRomaji && romaji ? segmentsOf(romaji) : undefined,
    };
    if (!note) return [said];
    if (!each) return [{ ...said, lines: [[note], ...said.lines] }];
    // In what case a list is said stands above it once, if not already with the line before.
    const isSaid = when[language] === lines[place - 1]?.when?.[language];
    return isSaid ? [said] : [{ placement: 'start', lines: [[note]] }, said];
  });
}
