/** An item of a list, as far as progress is concerned. */
export interface CountedItem {
  id: string;
  /** About how long it takes; 0 when it is not known. */
  minutes: number;
}

/**
 * Counts a list. Items that are "not for me" count nowhere.
 * @returns how many of the items that count are ticked, how many count, the minutes of the open
 *   ones, and the next open one, if one is left
 */
export function progressOf(
  items: CountedItem[],
  isDone: (id: string) => boolean,
  isNotForMe: (id: string) => boolean,
) {
  const counted = items.filter(({ id }) => !isNotForMe(id));
  const open = counted.filter(({ id }) => !isDone(id));
  return {
    done: counted.length - open.length,
    count: counted.length,
    minutes: open.reduce((sum, { minutes }) => sum + minutes, 0),
    next: open[0]?.id,
  };
}
