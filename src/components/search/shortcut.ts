/** The parts of a key press that decide; an event has them all. */
type KeyPress = Pick<KeyboardEvent, 'key'> & Partial<KeyboardEvent>;

/** Whether a key belongs to an unfinished conversion of an input method; 229 is what Safari says. */
export function isComposing({ isComposing, keyCode }: KeyPress): boolean {
  return isComposing === true || keyCode === 229;
}

/**
 * Whether a key press opens search: Ctrl+K or ⌘K. No key alone does: who speaks to the device, or
 * whose hand slips, would open it unasked (WCAG 2.2, 2.1.4).
 */
export function opensSearch(press: KeyPress): boolean {
  if (isComposing(press) || press.altKey || press.shiftKey) return false;
  return press.key.toLowerCase() === 'k' && (press.ctrlKey === true || press.metaKey === true);
}
