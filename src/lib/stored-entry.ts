/** Everything of ours in a browser's storages starts with this. */
export const ownPrefix = 'torimodosu-';

/** The storage that lasts, and the one that is gone with the tab. */
export type StorageKind = 'localStorage' | 'sessionStorage';

/** What is kept under a name of ours; null where nothing is, or the browser forbids it. */
export function readEntry(name: string, kind: StorageKind = 'localStorage'): string | null {
  try {
    return globalThis[kind].getItem(ownPrefix + name);
  } catch {
    return null;
  }
}

/**
 * Keeps a text under a name of ours.
 * @returns whether the browser did so: it may forbid it, or be full
 */
export function writeEntry(
  name: string,
  text: string,
  kind: StorageKind = 'localStorage',
): boolean {
  try {
    globalThis[kind].setItem(ownPrefix + name, text);
    return true;
  } catch {
    return false;
  }
}
