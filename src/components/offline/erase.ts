import type { Request } from './messages.ts';
import { siteBase } from './site-base.ts';
import { cacheName } from './worker/manifest.ts';

const forget: Request = { ask: 'forget' };

/** How long a worker is waited for that should say that it has ended, in milliseconds. */
const patience = 5_000;

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
 * and may be caching files, one that is being installed. Both the page and the workers do it: the
 * page may be left in the same moment, and a worker may be in the middle of caching a file. What
 * can be said at once is said before the first wait.
 * @param known the registration, if the page has looked it up
 * @returns whether there is no copy left
 */
export async function eraseOfflineCopy(known?: ServiceWorkerRegistration): Promise<boolean> {
  try {
    const ends: unknown[] = [
      ...tellAll(known),
      tell(navigator.serviceWorker?.controller),
      caches.delete(cacheName(siteBase)),
    ];
    const registration = await findWorker();
    ends.push(...tellAll(registration), registration?.unregister());
    // A worker that is late would otherwise end the one that a change of mind starts.
    await Promise.race([
      Promise.allSettled(ends),
      new Promise((done) => setTimeout(done, patience)),
    ]);
    // A file that was just being cached may have brought the copy back.
    await caches.delete(cacheName(siteBase));
  } catch {
    // The browser forbids storage, so there is no copy.
  }
  return !(await hasOfflineCopy());
}

function tellAll(registration?: ServiceWorkerRegistration): unknown[] {
  return [registration?.active, registration?.waiting, registration?.installing].map(tell);
}

/** Tells a worker to end; resolves when it says that it has. */
function tell(worker?: ServiceWorker | null): Promise<unknown> | undefined {
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(forget, [port2]);
  return new Promise((done) => (port1.onmessage = done));
}
