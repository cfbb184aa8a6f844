/** The `tel:` address that the shown text of a number stands for, or null when the text is no number. */
export function dialledBy(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s\-()]/g, '');
  if (/^#?\d{3,4}$/.test(plain)) return `tel:${encodeURIComponent(plain)}`;
  if (/^\+\d{7,15}$/.test(plain)) return `tel:${plain}`;
  if (/^0(120|800|570|0531|077)\d+$/.test(plain)) return `tel:${plain}`;
  if (/^0\d{9,10}$/.test(plain)) return `tel:+81${plain.slice(1)}`;
  return null;
}
