/**
 * Folds away the differences of writing that carry no meaning: width (NFKC), case, katakana and
 * hiragana, the many dashes used for a long vowel, wave dashes and curly quotes. Idempotent.
 */
export function fold(text: string): string {
  let folded = text;
  // One step may make another possible: a dash after a dash, a letter composed after lower-casing.
  for (let next = foldOnce(folded); next !== folded; next = foldOnce(folded)) folded = next;
  return folded;
}

function foldOnce(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60))
    .replace(/([ぁ-ゖー])[-‐‑‒–—―−─━~〜]/g, '$1ー')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[’‘`´]/g, "'")
    .normalize('NFKC');
}
