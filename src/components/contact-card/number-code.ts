import { encode } from 'uqr';
import { openLargeView } from '../large-view/large-view.ts';

const svg = 'http://www.w3.org/2000/svg';

/**
 * The dark squares of a QR code as the `d` of an SVG path, one unit a square, and the code's size
 * with its quiet zone of four squares.
 */
export function codeOutline(text: string): { size: number; outline: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const outline = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, outline };
}

/**
 * Shows a number as a code that another phone can scan and call.
 * @param address as a link dials it, `tel:…`
 * @param words the view's title, what to do with the code, and the word to close it
 */
export function showNumberCode(
  address: string,
  { title, hint, close }: { title: string; hint: string; close: string },
): void {
  const { size, outline } = codeOutline(address);
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('class', 'large-view__code');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', title);
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', outline);
  picture.append(path);
  const words = document.createElement('p');
  words.textContent = hint;
  openLargeView({ title, close }, picture, words);
}
