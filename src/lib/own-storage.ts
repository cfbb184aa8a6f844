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

function keysIn(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefix));
}

function storages(): Storage[] {
  const found: Storage[] = [];
  for (const kind of ['localStorage', 'sessionStorage'] as const)
    try {
      // Null in some apps that show web pages.
      const storage = window[kind] as Storage | null;
      if (storage) found.push(storage);
    } catch {
      // Forbidden, so nothing of ours is in it.
    }
  return found;
}
