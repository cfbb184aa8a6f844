/** Everything of ours in the two storages starts with this. */
const prefix = 'torimodosu-';

/** The names, without the prefix, of what this site keeps in the two storages. Never throws. */
export function storedNames(): string[] {
  return storages()
    .flatMap((storage) => Object.keys(storage))
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** Whether there is an offline copy of the site. Never rejects. */
export async function hasOfflineCopy(): Promise<boolean> {
  try {
    return (await caches.keys()).length > 0;
  } catch {
    return false;
  }
}

/** Erases what this site keeps outside the store: other entries, the offline copy. Never rejects. */
export async function eraseDevice(): Promise<void> {
  for (const storage of storages())
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  try {
    for (const worker of await navigator.serviceWorker.getRegistrations())
      await worker.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  } catch {
    // Without a secure address there are no copies.
  }
}

function storages(): Storage[] {
  const found: Storage[] = [];
  for (const kind of ['localStorage', 'sessionStorage'] as const)
    try {
      found.push(window[kind]);
    } catch {
      // Forbidden, so nothing of ours is in it.
    }
  return found;
}
