import type { Language } from '../../lib/language.ts';
import { isEmptyWord } from '../../lib/search/english.ts';
import type { Lexicon } from '../../lib/search/lexicon.ts';
import { keyOf } from '../../lib/search/units.ts';

/**
 * Finds the words of texts that only their full text can be found by, each once, with spaces between
 * them. What the thesaurus knows is found by its concepts and would make every part of the index
 * larger.
 */
export function wordFinder(language: Language, { forms }: Lexicon): (text: string) => string {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  // Pages share most of their words: each is looked at once.
  const known = new Map<string, boolean>();
  const isToFind = (word: string) => {
    let answer = known.get(word);
    if (answer === undefined)
      known.set(word, (answer = isTelling(word) && !forms.has(keyOf(word))));
    return answer;
  };
  return (text) => {
    const words = new Set<string>();
    for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC'))) {
      const word = segment.toLowerCase();
      if (isWordLike && isToFind(word)) words.add(word);
    }
    return [...words].join(' ');
  };
}

function isTelling(word: string): boolean {
  return (
    /\p{Script=Han}|[ァ-ヶー]{2}|^[ぁ-ん]{3,}$/u.test(word) ||
    (/^[a-z0-9'-]{3,}$/.test(word) && !isEmptyWord(word))
  );
}
