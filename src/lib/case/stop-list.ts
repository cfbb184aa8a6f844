import { needsVoice, type WayToAsk } from '../../model/voice.ts';

/**
 * The list with an organisation at its end, or without it. Ids that nobody knows any more stay.
 * @param ids the organisation's id, then those that it had before
 */
export function withChoice(
  list: readonly string[],
  [id, ...former]: readonly [string, ...string[]],
  isChosen: boolean,
): string[] {
  if (isChosen && list.includes(id)) return [...list];
  const others = list.filter((other) => other !== id && !former.includes(other));
  return isChosen ? [...others, id] : others;
}

/**
 * What a reader who cannot or would rather not speak is offered.
 * @param channels those of an organisation that can be used now
 * @returns where one stops it alone, and the other ways
 */
export function voicelessWays<Way extends WayToAsk>(
  channels: readonly Way[],
): { stopping: Way[]; others: Way[] } {
  return {
    stopping: channels.filter(({ stops }) => stops),
    others: channels.filter((channel) => !channel.stops && needsVoice(channel) === false),
  };
}

/** A line of the wallet card and of the picture. */
export interface StopLine {
  name: string;
  /** The number as it is shown; or, where there is none, what is said instead. */
  number: string;
  isNumber: boolean;
}

/** How many lines stand on one half of the wallet card, which is as large as a bank card. */
export const linesOnHalf = 4;

/**
 * The lines on the halves of wallet cards, two halves a card, in their order; where their number is
 * odd, the last half is empty.
 */
export function walletHalves<Line>(lines: readonly Line[]): Line[][] {
  const halves: Line[][] = [];
  for (let start = 0; start < lines.length; start += linesOnHalf)
    halves.push(lines.slice(start, start + linesOnHalf));
  return halves.length % 2 > 0 ? [...halves, []] : halves;
}
