/** Hiragana by their consonant, in the order of their vowels: a, i, u, e, o. */
const rows: Record<string, string> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  r: 'らりるれろ',
};

const syllables: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(rows).flatMap(([consonant, row]) =>
      [...row].map((letter, vowel) => [letter, consonant + 'aiueo'[vowel]!]),
    ),
  ),
  ...{ し: 'shi', ち: 'chi', つ: 'tsu', ふ: 'fu', じ: 'ji', ぢ: 'ji', づ: 'zu' },
  ...{ や: 'ya', ゆ: 'yu', よ: 'yo', わ: 'wa', を: 'o', ん: 'n' },
};
const small: Record<string, string> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };
const long: Record<string, string> = { a: 'ā', i: 'ī', u: 'ū', e: 'ē', o: 'ō' };

/**
 * Hiragana in romaji (Hepburn, long vowels with a line): `じゅう ご-まん` → `jū go-man`. What is no
 * hiragana stays as it is.
 */
export function romajiOf(kana: string): string {
  return kana
    .replace(/([きぎしじちぢにひびぴみり])([ゃゅょ])/g, (_, letter: string, vowel: string) => {
      const consonant = syllables[letter]!.slice(0, -1);
      return consonant + (/^(?:sh|ch|j)$/.test(consonant) ? '' : 'y') + small[vowel]!;
    })
    .replace(/[ぁ-ん]/g, (letter) => syllables[letter] ?? letter)
    .replace(/っ(?=ch)/g, 't')
    .replace(/っ([a-z])/g, '$1$1')
    .replace(/([aiueo])ー|(o)[uo]|(u)u/g, (_, ...found: string[]) => long[found.find(Boolean)!]!);
}
