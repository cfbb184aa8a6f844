const rows: Record<string, string> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  r: 'らりるれろ',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
};
const glides: Record<string, string> = {
  ky: 'き',
  sy: 'し',
  sh: 'し',
  ty: 'ち',
  ch: 'ち',
  cy: 'ち',
  ny: 'に',
  hy: 'ひ',
  my: 'み',
  ry: 'り',
  gy: 'ぎ',
  zy: 'じ',
  jy: 'じ',
  j: 'じ',
  dy: 'ぢ',
  by: 'び',
  py: 'ぴ',
};
const syllables = new Map<string, string>([
  ['ya', 'や'],
  ['yu', 'ゆ'],
  ['yo', 'よ'],
  ['wa', 'わ'],
  ['wo', 'を'],
  ['shi', 'し'],
  ['chi', 'ち'],
  ['tsu', 'つ'],
  ['fu', 'ふ'],
  ['ji', 'じ'],
  ['fa', 'ふぁ'],
  ['fi', 'ふぃ'],
  ['fe', 'ふぇ'],
  ['fo', 'ふぉ'],
  ['thi', 'てぃ'],
  ['dhi', 'でぃ'],
  ['va', 'ゔぁ'],
  ['vi', 'ゔぃ'],
  ['vu', 'ゔ'],
  ['ve', 'ゔぇ'],
  ['vo', 'ゔぉ'],
  ['she', 'しぇ'],
  ['che', 'ちぇ'],
  ['je', 'じぇ'],
]);
for (const [consonant, kana] of Object.entries(rows))
  [...'aiueo'].forEach((vowel, at) => syllables.set(consonant + vowel, kana[at]!));
for (const [consonant, kana] of Object.entries(glides)) {
  syllables.set(`${consonant}a`, `${kana}ゃ`);
  syllables.set(`${consonant}u`, `${kana}ゅ`);
  syllables.set(`${consonant}o`, `${kana}ょ`);
}

/**
 * Reads a word in Latin letters as Japanese, the way an input method does: `nottori`, `pasuwa-do`,
 * `keisatsu`. A last syllable that is only half typed is dropped.
 * @param word lower case; letters and hyphens
 * @returns hiragana, or null when the word cannot be Japanese
 */
export function kanaOf(word: string): string | null {
  let kana = '';
  let rest = word;
  while (rest !== '') {
    if (rest.startsWith('-') && kana !== '') {
      kana += 'ー';
      rest = rest.slice(1);
      continue;
    }
    const syllable = [3, 2, 1]
      .map((length) => rest.slice(0, length))
      .find((one) => syllables.has(one));
    if (syllable !== undefined) {
      kana += syllables.get(syllable)!;
      rest = rest.slice(syllable.length);
    } else if (/^(?:nn(?![aiueoy])|n(?![aiueoy])|m(?=[bpm]))/.test(rest)) {
      kana += 'ん';
      rest = rest.replace(/^(?:nn(?![aiueoy])|n|m)/, '');
    } else if (/^([bcdfghjkmpqrstvwz])\1|^tch/.test(rest)) {
      kana += 'っ';
      rest = rest.slice(1);
    } else if (
      kana !== '' &&
      /^(?:[bcdfghjkmpqrstvwyz]|[kgszjtdnhbpmrf]y|sh|ch|ts|th|dh)$/.test(rest)
    ) {
      rest = '';
    } else return null;
  }
  return kana === '' ? null : kana;
}
