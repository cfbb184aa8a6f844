import type { Language } from '../../lib/language.ts';
import type { Request } from './messages.ts';
import { cacheName } from './worker/manifest.ts';

/**
 * Erases the device's copy of the site and ends the worker. Both the page and the worker do it:
 * the page may be left in the same moment, and the worker may be in the middle of keeping a file.
 */
export async function eraseOfflineCopy(): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const language = document.documentElement.lang as Language;
  try {
    navigator.serviceWorker?.controller?.postMessage({
      ask: 'forget',
      language,
    } satisfies Request);
    await Promise.all([
      caches.delete(cacheName(base)),
      navigator.serviceWorker
        ?.getRegistration(base)
        .then((registration) => registration?.unregister()),
    ]);
  } catch {
    // The browser forbids storage, so there is no copy.
  }
}
