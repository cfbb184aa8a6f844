/** The parts of a key press that decide. */
export interface KeyPress {
  key: string;
  keyCode?: number;
  isComposing?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
  shiftKey?: boolean;
}

/** Whether a key belongs to an unfinished conversion of an input method; 229 is what Safari says. */
export function isComposing({ isComposing, keyCode }: KeyPress): boolean {
  return isComposing === true || keyCode === 229;
}

/** Whether a key press opens search: `/` outside a field, Ctrl+K or ⌘K anywhere. */
export function opensSearch(press: KeyPress, isTyping: boolean): boolean {
  if (isComposing(press) || press.altKey) return false;
  const withControl = press.ctrlKey === true || press.metaKey === true;
  if (press.key.toLowerCase() === 'k') return withControl && press.shiftKey !== true;
  return press.key === '/' && !withControl && !isTyping;
}
