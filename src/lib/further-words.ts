import { namedPath, placesIn, valueAt } from '../model/fields/meaning.ts';
import type { Phrase } from '../model/fields/phrase.ts';
import { readWords } from '../model/languages/read-words.ts';
import { recordKinds, type RecordKind } from '../model/records/index.ts';
import { marked } from './fallback-mark.ts';
import { allLanguages } from './language-facts.ts';

const further = allLanguages.filter(({ completeness }) => completeness !== 'all');

/**
 * A record with the texts of every language: those of a language that is not complete from its own
 * words, or else from its fallback and marked so.
 */
export function withFurtherWords<Data extends object>(
  kind: RecordKind,
  name: string,
  record: Data,
): Data {
  if (further.length === 0) return record;
  const filled = structuredClone(record);
  for (const language of further) {
    const words = readWords(process.cwd(), language, kind, name);
    for (const { path, meaning, value } of placesIn(recordKinds[kind], record)) {
      const own = valueAt(words, namedPath(record, path));
      if (meaning.kind === 'spoken' && typeof own === 'string') {
        const phrase = valueAt(filled, path.slice(0, -1)) as Phrase;
        const said = ((phrase.own ??= {})[language.tag] ??= {});
        Object.assign(said, { [String(path.at(-1))]: own });
      }
      if (meaning.kind !== 'text') continue;
      const texts = value as Record<string, string>;
      Object.assign(valueAt(filled, path) as object, {
        [language.tag]:
          typeof own === 'string' ? own : marked(texts[language.fallback]!, language.fallback),
      });
    }
  }
  return filled;
}
