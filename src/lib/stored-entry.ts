import { ownPrefix } from './own-prefix.ts';

/** Throws where the browser forbids it. */
const storage = (isOfTab?: boolean) => (isOfTab ? sessionStorage : localStorage);

/**
 * What is kept under a name of ours; null where nothing is, or the browser forbids it.
 * @param isOfTab whether it is gone with the tab
 */
export function readEntry(name: string, isOfTab?: boolean): string | null {
  try {
    return storage(isOfTab).getItem(ownPrefix + name);
  } catch {
    return null;
  }
}

/**
 * Keeps a text under a name of ours.
 * @param isOfTab whether it is gone with the tab
 * @returns whether the browser did so: it may forbid it, or be full
 */
export function writeEntry(name: string, text: string, isOfTab?: boolean): boolean {
  try {
    storage(isOfTab).setItem(ownPrefix + name, text);
    return true;
  } catch {
    return false;
  }
}
