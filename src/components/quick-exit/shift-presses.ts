/** How long the presses may be apart, in milliseconds. */
export const patience = 5000;
/** How many presses leave the page. */
export const pressesToLeave = 3;

/** Presses of the Shift key alone so far. */
interface ShiftPresses {
  count: number;
  /** Time of the last press, in milliseconds. */
  at: number;
}

/** No press yet. */
export const noPresses: ShiftPresses = { count: 0, at: Number.NEGATIVE_INFINITY };

/**
 * Counts a press that has ended. A press of another key, of Shift together with something else, or one
 * that comes too late, starts again.
 * @param isShiftAlone whether nothing else was pressed, turned or held with it
 * @param now in milliseconds
 */
export function countPress(before: ShiftPresses, isShiftAlone: boolean, now: number): ShiftPresses {
  if (!isShiftAlone) return noPresses;
  return { count: now - before.at > patience ? 1 : before.count + 1, at: now };
}
