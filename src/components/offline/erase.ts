import type { Request } from './messages.ts';
import { siteBase } from './site-base.ts';
import { cacheName } from './worker/manifest.ts';

const forget: Request = { ask: 'forget' };

/**
 * The worker of the site, looked up ahead: a page that is being left has no time to ask for it.
 * Resolves to undefined where there is none, or where the browser forbids it.
 */
export async function findWorker(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await navigator.serviceWorker?.getRegistration(siteBase);
  } catch {
    return undefined;
  }
}

/** Whether this device has a copy of the site. Never rejects. */
export async function hasOfflineCopy(): Promise<boolean> {
  try {
    return await caches.has(cacheName(siteBase));
  } catch {
    return false;
  }
}

/**
 * Erases the device's copy of the site and ends every worker of it: the one in use, one that waits
 * and may be keeping files, one that is being installed. Both the page and the workers do it: the
 * page may be left in the same moment, and a worker may be in the middle of keeping a file. What
 * can be said at once is said before the first wait.
 * @param known the registration, if the page has looked it up
 * @returns whether there is no copy left
 */
export async function eraseOfflineCopy(known?: ServiceWorkerRegistration): Promise<boolean> {
  try {
    tellAll(known);
    navigator.serviceWorker?.controller?.postMessage(forget);
    const erased = caches.delete(cacheName(siteBase));
    const registration = await findWorker();
    tellAll(registration);
    await Promise.all([erased, registration?.unregister()]);
    // A file that was just being kept may have brought the copy back.
    await caches.delete(cacheName(siteBase));
  } catch {
    // The browser forbids storage, so there is no copy.
  }
  return !(await hasOfflineCopy());
}

function tellAll(registration: ServiceWorkerRegistration | undefined): void {
  for (const state of ['active', 'waiting', 'installing'] as const)
    registration?.[state]?.postMessage(forget);
}
