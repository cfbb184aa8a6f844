import type { Language } from '../../model/language.ts';

/** Width of a character in em: Latin letters and digits are about half as wide as kana and kanji. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u0000-\u02ff]/.test(character) ? 0.56 : 1),
    0,
  );
}

/**
 * Breaks text into lines of at most `width` em, between words. SVG text does not break by itself.
 * A single word longer than a line stands alone on its line.
 */
export function wrapText(text: string, width: number, language: Language): string[] {
  const words: string[] = [];
  // An opening bracket must not end a line: it goes with the word behind it.
  let opening = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (/^[（「『([“]$/.test(segment)) opening += segment;
    else {
      words.push(opening + segment);
      opening = '';
    }
  }
  if (opening) words.push(opening);
  const lines: string[] = [''];
  for (const word of words) {
    const line = lines.at(-1)!;
    // Marks that must not begin a line stay on the one before.
    const stays = /^[、。」』）)・,.;:!?！？]$/.test(word);
    if (line !== '' && !stays && widthOf((line + word).trimEnd()) > width)
      lines.push(word.trimStart());
    else lines[lines.length - 1] = line + word;
  }
  return lines.map((line) => line.trim());
}
