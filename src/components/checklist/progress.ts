/** An item of a list, as far as progress is concerned. */
export interface CountedItem {
  id: string;
  /** About how long it takes; 0 when it is not known. */
  minutes: number;
}

/** How far a reader is with a list. */
export interface Progress {
  /** Ticked items among those that count. */
  done: number;
  /** Items that count: all but those that are not for this reader. */
  count: number;
  /** Minutes of the open items. */
  minutes: number;
  /** The next open item, if one is left. */
  next: string | undefined;
}

/** Counts a list. Items that are "not for me" count nowhere. */
export function progressOf(
  items: CountedItem[],
  isDone: (id: string) => boolean,
  isNotForMe: (id: string) => boolean,
): Progress {
  const counted = items.filter(({ id }) => !isNotForMe(id));
  const open = counted.filter(({ id }) => !isDone(id));
  return {
    done: counted.length - open.length,
    count: counted.length,
    minutes: open.reduce((sum, { minutes }) => sum + minutes, 0),
    next: open[0]?.id,
  };
}
