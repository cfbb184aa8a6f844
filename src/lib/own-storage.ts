import { ownPrefix } from './own-prefix.ts';

const bothKinds: ('localStorage' | 'sessionStorage')[] = ['localStorage', 'sessionStorage'];

/** The names, without the prefix, of what this site keeps in the two storages. Never throws. */
export function ownEntries(): string[] {
  return storages().flatMap((storage) => keysIn(storage).map((key) => key.slice(ownPrefix.length)));
}

/**
 * Removes what this site keeps in the two storages. Never throws.
 * @param keep names, without the prefix, of entries that stay
 * @param kinds the storages it is about
 */
export function clearOwnEntries(keep: string[] = [], kinds = bothKinds): void {
  for (const storage of storages(kinds))
    for (const key of keysIn(storage))
      if (!keep.includes(key.slice(ownPrefix.length))) storage.removeItem(key);
}

function keysIn(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(ownPrefix));
}

function storages(kinds = bothKinds): Storage[] {
  const found: Storage[] = [];
  for (const kind of kinds)
    try {
      // Null in some apps that show web pages.
      const storage = window[kind] as Storage | null;
      if (storage) found.push(storage);
    } catch {
      // Forbidden, so nothing of ours is in it.
    }
  return found;
}
