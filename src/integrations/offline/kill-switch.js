/*
 * The end of a worker that went wrong. Publish this file in the place of `sw.js`, under the same
 * address: each browser fetches it at its next visit, erases the device's copy of the site and
 * takes the worker away. The site itself goes on as an ordinary site. Leave it there for months:
 * a reader who comes back late still has the old worker. `.github/CONTRIBUTING.md` says how.
 */
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const base = new URL('.', self.location.href).pathname;
      await caches.delete(`torimodosu-offline ${base}`);
      await self.registration.unregister();
    })(),
  );
});
