import type { Language } from '../../../model/language.ts';
import type { Report, Request as Asking } from '../messages.ts';
import type { Manifest } from './manifest.ts';
import { NoRoom, OfflineCopy } from './offline-copy.ts';
import { route } from './route.ts';
import type { WorkerScope } from './scope.ts';

/** The build step writes it above this program. */
declare const offlineManifest: Manifest;

const scope = self as unknown as WorkerScope;
const copy = new OfflineCopy(offlineManifest, () => scope.serviceWorker?.state === 'activated');

scope.addEventListener('install', (event) => {
  event.waitUntil(install());
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
    { ...offlineManifest, has: (path) => copy.files.entry(path) !== undefined },
    location.origin,
  );
  if (decided.kind === 'pass') return;
  event.respondWith(
    copy.answers
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
    event.waitUntil(
      Promise.allSettled([scope.registration.unregister(), copy.forget()]).then(() =>
        event.ports[0]?.postMessage('done'),
      ),
    );
  if (asking.ask === 'fill')
    event.waitUntil(
      copy
        .fill(asking.what, kitsOf(event.source?.url) ?? [asking.language], tell)
        .then((report) => {
          tell(report);
          return report.state === 'changed' ? scope.registration.update() : undefined;
        }),
    );
});

/** The kits that the reader of a page needs; undefined for a page of no language. */
function kitsOf(address = ''): Language[] | undefined {
  const path = address && new URL(address).pathname;
  if (!path.startsWith(offlineManifest.base)) return undefined;
  return offlineManifest.kits[path.slice(offlineManifest.base.length).split('/')[0]!];
}

/** Caches the kits that the open pages need; where there is no room, tells them why it failed. */
async function install(): Promise<void> {
  const pages = await scope.clients.matchAll({ includeUncontrolled: true });
  const open = new Set(pages.flatMap(({ url }) => kitsOf(url) ?? []));
  try {
    if (await copy.install([...open])) await scope.skipWaiting();
  } catch (error) {
    if (error instanceof NoRoom) {
      const report = await copy.report('full');
      for (const page of pages) page.postMessage(report);
    }
    throw error;
  }
}
