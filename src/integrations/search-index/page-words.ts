import type { Language } from '../../lib/language.ts';
import { isEmptyWord } from '../../lib/search/english.ts';
import type { Lexicon } from '../../lib/search/lexicon.ts';
import { keyOf } from '../../lib/search/units.ts';

/**
 * The words of a text that only its full text can be found by, each once, with spaces between them.
 * What the thesaurus knows is found by its concepts and would make every part of the index larger.
 */
export function wordsToFind(text: string, language: Language, { forms }: Lexicon): string {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC'))) {
    const word = segment.toLowerCase();
    const isTelling =
      /\p{Script=Han}|[ァ-ヶー]{2}|^[ぁ-ん]{3,}$/u.test(word) ||
      (/^[a-z0-9'-]{3,}$/.test(word) && !isEmptyWord(word));
    if (isWordLike && isTelling && !forms.has(keyOf(word))) words.add(word);
  }
  return [...words].join(' ');
}
