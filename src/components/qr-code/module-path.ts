import { encode } from 'uqr';

/**
 * The QR code of a text as one path (see `modulePath`), and how many modules wide and high it is.
 * Four light modules around it are part of the code: ISO/IEC 18004 calls them the quiet zone.
 */
export function qrCode(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return { size, path: modulePath(data) };
}

/**
 * The dark modules of a QR code as the data of one SVG path, a line of width 1 along the middle of
 * each row, to be drawn in a box that begins half a unit above the first. A square for each module
 * made the code the largest part of the page it stands on.
 * @param rows `true` for a dark module
 */
export function modulePath(rows: boolean[][]): string {
  return rows.map((row, y) => linesOf(row, y)).join('');
}

function linesOf(row: boolean[], y: number): string {
  let x = 0;
  let path = '';
  for (const { index, 0: run } of row
    .map((dark) => (dark ? '#' : ' '))
    .join('')
    .matchAll(/#+/g)) {
    path += `${path === '' ? `M${index} ${y}` : `m${index - x} 0`}h${run.length}`;
    x = index + run.length;
  }
  return path;
}
