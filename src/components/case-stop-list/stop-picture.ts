import { colours, picture, placeLines } from '../../lib/case/lock-screen.ts';
import type { StopLine } from '../../lib/case/stop-list.ts';
import type { Word } from '../../lib/fill.ts';
import { saveFile } from '../../lib/save-file.ts';

/**
 * Draws the lines for a lock screen and hands the picture to the reader as a PNG.
 * @returns how many lines found no room on it
 * @throws Error when the browser makes no picture
 */
export async function savePicture(lines: readonly StopLine[], word: Word): Promise<number> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, picture.width, picture.height);
  const { texts, leftOut } = placeLines(lines, {
    title: word('title'),
    notes: [word('cardFirst'), word('edition')],
    leftOut: (count) => word('pictureLeftOut', { count }),
  });
  const family = getComputedStyle(document.body).fontFamily;
  const widest = picture.width - 2 * picture.margin;
  for (const { text, size, y, kind } of texts) {
    const isLoud = kind === 'number' || kind === 'title';
    const fontOf = (pixels: number) => `${isLoud ? 700 : 400} ${pixels}px ${family}`;
    context.font = fontOf(size);
    // A line too long gets smaller letters: part of a number must not be dialled.
    context.font = fontOf(size * Math.min(1, widest / context.measureText(text).width));
    context.fillStyle = kind === 'note' ? colours.soft : colours.ink;
    context.fillText(text, picture.margin, y);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The browser made no picture.');
  saveFile(blob, 'torimodosu.png', 'image/png');
  return leftOut;
}
