import type { Report, Request as Asking } from '../messages.ts';
import type { Manifest } from './manifest.ts';
import { OfflineCopy } from './offline-copy.ts';
import { route } from './route.ts';
import type { WorkerScope } from './scope.ts';

/** The build step writes it above this program. */
declare const offlineManifest: Manifest;

const scope = self as unknown as WorkerScope;
const copy = new OfflineCopy(offlineManifest, {
  caches,
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  isActive: () => scope.serviceWorker?.state === 'activated',
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
});

scope.addEventListener('install', (event) => {
  event.waitUntil(
    copy.install().then((sameContent) => (sameContent ? scope.skipWaiting() : undefined)),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    copy
      .activate()
      // The page's request need not wait until the worker has started.
      .then(() => scope.registration.navigationPreload?.enable())
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode, headers } = request;
  const decided = route(
    { method, url, mode, partial: headers.has('range') },
    { ...offlineManifest, has: copy.has },
    location.origin,
  );
  if (decided.kind === 'pass') return;
  event.respondWith(
    copy
      .answer(request, decided, mode === 'navigate' ? event.preloadResponse : undefined)
      .catch(() => fetch(request)),
  );
});

scope.addEventListener('message', (event) => {
  const asking = event.data as Asking;
  const tell = (report: Report) => event.source?.postMessage(report);
  if (asking.ask === 'tell') event.waitUntil(copy.report().then(tell));
  if (asking.ask === 'take-over') event.waitUntil(scope.skipWaiting());
  if (asking.ask === 'forget')
    event.waitUntil(Promise.all([scope.registration.unregister(), copy.forget()]));
  if (asking.ask === 'fill')
    event.waitUntil(
      copy.fill(asking.language, tell).then((report) => {
        tell(report);
        return report.state === 'changed' ? scope.registration.update() : undefined;
      }),
    );
});
