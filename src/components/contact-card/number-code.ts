import { openLargeView } from '../large-view/large-view.ts';
import { qrCode } from '../qr-code/module-path.ts';

const svg = 'http://www.w3.org/2000/svg';

/**
 * Shows a number as a code that another phone can scan and call.
 * @param address as a link dials it, `tel:…`
 * @param words the view's title, what to do with the code, and the word to close it
 */
export function showNumberCode(
  address: string,
  { title, hint, close }: { title: string; hint: string; close: string },
): void {
  const { size, path: modules } = qrCode(address);
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', `0 -0.5 ${size} ${size}`);
  picture.setAttribute('class', 'large-view__code');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', title);
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', modules);
  picture.append(path);
  const words = document.createElement('p');
  words.textContent = hint;
  openLargeView({ title, close }, picture, words);
}
