import type { PaperLine } from './papers.ts';

/**
 * The lines of a text that the reader changed, each where it stood: lines at the beginning and the
 * end that are as they were keep their places, and so do those between them while none was added or
 * taken out; of a line that was added nothing is known, and it stands at the start.
 */
export function editedLines(lines: readonly PaperLine[], text: string): PaperLine[] {
  const edited = text.split('\n');
  const least = Math.min(lines.length, edited.length);
  let before = 0;
  while (before < least && lines[before]!.text === edited[before]) before++;
  let after = 0;
  while (after < least - before && lines.at(-1 - after)!.text === edited.at(-1 - after)) after++;
  const between = lines.slice(before, lines.length - after);
  const isWhole = edited.length === lines.length;
  return edited.map((line, place) => {
    if (place < before || isWhole) return { text: line, placement: lines[place]!.placement };
    const fromEnd = place - edited.length;
    if (-fromEnd <= after) return { text: line, placement: lines.at(fromEnd)!.placement };
    const same = between.find((one) => one.text === line);
    return { text: line, placement: same?.placement ?? 'start' };
  });
}
