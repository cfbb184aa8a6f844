/** For good, or until the tab is closed. */
export type StorageKind = 'localStorage' | 'sessionStorage';

/** Everything of ours in the two storages starts with this. */
const prefix = 'torimodosu-';

/** The names, without the prefix, of what this site keeps in the two storages. Never throws. */
export function ownEntries(): string[] {
  return storages().flatMap((storage) => keysIn(storage).map((key) => key.slice(prefix.length)));
}

/**
 * Removes what this site keeps in the two storages. Never throws.
 * @param keep names, without the prefix, of entries that stay
 */
export function clearOwnEntries(keep: string[] = []): void {
  for (const storage of storages())
    for (const key of keysIn(storage))
      if (!keep.includes(key.slice(prefix.length))) storage.removeItem(key);
}

/** What this site keeps under a name (without the prefix). Null when there is nothing, or no storage. */
export function readEntry(kind: StorageKind, name: string): string | null {
  try {
    return storageOf(kind).getItem(prefix + name);
  } catch {
    return null;
  }
}

/**
 * Keeps a text under a name (without the prefix); null takes it away.
 * @returns whether the browser did it
 */
export function writeEntry(kind: StorageKind, name: string, text: string | null): boolean {
  try {
    const storage = storageOf(kind);
    if (text === null) storage.removeItem(prefix + name);
    else storage.setItem(prefix + name, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * A storage of the browser. Where a reader or an app that shows web pages forbids it, it throws or is
 * null; it can also be full.
 * @throws when there is none
 */
function storageOf(kind: StorageKind): Storage {
  const storage = window[kind] as Storage | null;
  if (!storage) throw new DOMException('There is no storage.', 'SecurityError');
  return storage;
}

function keysIn(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefix));
}

function storages(): Storage[] {
  const found: Storage[] = [];
  for (const kind of ['localStorage', 'sessionStorage'] as const)
    try {
      found.push(storageOf(kind));
    } catch {
      // Forbidden, so nothing of ours is in it.
    }
  return found;
}
