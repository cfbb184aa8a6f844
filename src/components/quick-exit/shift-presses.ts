/** How long the presses may be apart, in milliseconds. */
export const patience = 5000;
/** How many presses leave the page. */
export const pressesToLeave = 3;

/** Presses of the Shift key alone so far. */
export interface ShiftPresses {
  count: number;
  /** Time of the last press, in milliseconds. */
  at: number;
}

/** No press yet. */
export const noPresses: ShiftPresses = { count: 0, at: Number.NEGATIVE_INFINITY };

/**
 * Counts a press of a key. Another key, or a press that comes too late, starts again.
 * @param now in milliseconds
 */
export function countPress(before: ShiftPresses, key: string, now: number): ShiftPresses {
  if (key !== 'Shift') return noPresses;
  return { count: now - before.at > patience ? 1 : before.count + 1, at: now };
}
