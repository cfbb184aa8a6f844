import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { offlineReaders, sideBySide as test, until } from './offline-reader.ts';

const newReader = offlineReaders();
/** What fits into a room decides with the real site: it is what the kit and the rest weigh. */
const newReaderOfSite = offlineReaders('siteFolder');
const cache = 'torimodosu-offline /';
const page = '/en/do/police/';
const file = 'en/do/police/index.html';
/** The state that the page of the copy tells, not a sentence of its text. */
const shortOfSpace = '.offline-status__state:has-text("short of space")';
const markNew = (html: string) => html.replace('</h1>', ' (new)</h1>');

test('a change of one page fetches that page only; the reader is told, and chooses', async () => {
  const reader = await newReader({ choice: 'everything' });
  const heading = () => reader.page.locator('h1').innerText();
  await reader.open('/en/');
  await reader.kept('everything');
  const before = await reader.count();

  await reader.change(file, markNew);
  reader.server.asked.length = 0;
  await reader.open('/en/about/report/');
  const notice = reader.page.locator('offline-notice');
  await notice.getByText('A new version has been saved').waitFor({ timeout: 15_000 });
  const fetched = reader.server.asked.filter(
    (path) => path !== '/en/about/report/' && path !== '/favicon.svg',
  );
  expect([...new Set(fetched)].sort()).toEqual([page, '/sw.js']);

  await reader.server.stop();
  await reader.open(page);
  expect(await heading()).not.toContain('(new)');
  await reader.server.start();

  await reader.open('/en/about/report/');
  await Promise.all([
    reader.page.waitForEvent('load'),
    notice.getByRole('button', { name: 'Use the new version' }).click(),
  ]);
  await until(async () => (await reader.count()) === before);
  await reader.server.stop();
  await reader.open(page);
  expect(await heading()).toContain('(new)');
  await reader.server.start();
  await reader.leave();
});

test('a new worker for the same files takes over without a word', async () => {
  const reader = await newReader({ choice: 'kit' });
  await reader.open('/en/');
  await reader.kept('kit');
  await reader.change('sw.js', (program) => `${program}\n`, false);
  await reader.open('/en/about/report/');
  await reader.page.evaluate(
    () => new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done)),
  );
  expect(await reader.page.locator('offline-notice').innerText()).toBe('');
  await reader.leave();
});

test('search files of two builds are never given out together', async () => {
  const reader = await newReader({ choice: 'everything' });
  await reader.open('/en/');
  await reader.kept('everything');
  await reader.change('pagefind/pagefind-entry.json', (json) => `${json} `);
  const { entries } = reader.manifest();
  await reader.open('/en/about/report/');
  await until(async () => (await reader.count()) > entries.length);
  const given = () =>
    reader.page.evaluate(() => fetch('/pagefind/pagefind-entry.json?ts=1').then((r) => r.text()));
  // The old worker goes on with the old file, though the new one is on the server and in the cache.
  expect(await given()).toMatch(/\}$/);
  // Where its own file is gone, it refuses the other build's.
  await reader.page.evaluate(async (name) => {
    const kept = await caches.open(name);
    for (const key of await kept.keys())
      if (key.url.includes('pagefind-entry')) await kept.delete(key);
  }, cache);
  expect(
    await reader.page.evaluate(() =>
      fetch('/pagefind/pagefind-entry.json').then(({ status }) => status),
    ),
  ).toBe(503);
  await reader.leave();
});

test('a fill that broke off goes on where it stopped', async () => {
  const reader = await newReader({ choice: 'everything' });
  reader.server.moodyPaths = /\/do\//;
  reader.server.mood = 'failing';
  await reader.open('/en/');
  await reader.kept('kit');
  await until(() => reader.server.asked.filter((path) => path.includes('/do/')).length > 2);
  const soFar = await reader.count();
  const all = reader.manifest().entries.length;
  expect(soFar).toBeLessThan(all);
  reader.server.mood = 'well';
  reader.server.asked.length = 0;
  await reader.open('/en/about/report/');
  await reader.kept('everything');
  expect(reader.server.asked.length).toBeLessThan(all - soFar + 20);
  await reader.leave();
});

test('where a part of the kit cannot be had, there is no copy, and the site goes on', async () => {
  const reader = await newReader();
  reader.server.moodyPaths = /model-en\.bin$/;
  reader.server.mood = 'failing';
  await reader.open('/en/');
  await until(() => reader.server.asked.includes('/pagefind/model-en.bin'));
  await until(() =>
    reader.page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration();
      return !found?.installing && !found?.active;
    }),
  );
  await reader.open(page);
  expect(await reader.page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(await reader.page.locator('h1').innerText()).not.toBe('');
  expect(reader.errors).toEqual([]);
  await reader.leave();
});

test('a damaged copy is noticed, thrown away, and fetched again', async () => {
  const reader = await newReader({ choice: 'everything' });
  await reader.open('/en/');
  await reader.kept('everything');
  await reader.page.evaluate(async (name) => {
    const kept = await caches.open(name);
    for (const key of await kept.keys())
      if (key.url.includes('/en/do/police/') || key.url.includes('/_astro/'))
        await kept.put(key, new Response('<p>half', { headers: { 'content-type': 'text/html' } }));
  }, cache);
  await reader.server.stop();
  await reader.open(page);
  expect(await reader.page.locator('main').innerText()).toContain('no copy of the page');
  await reader.server.start();
  await reader.open(page);
  expect(await reader.page.locator('h1').innerText()).not.toBe('');
  expect(reader.errors).toEqual([]);
  await reader.kept('everything');
  await reader.server.stop();
  await reader.open(page);
  expect(await reader.page.locator('.copy-line').count()).toBe(1);
  await reader.server.start();
  await reader.leave();
});

// A part of what the kit weighs: nothing of it, little, more than half.
test.each([20_000, 100_000, 400_000])(
  'a device with room for %i bytes keeps nothing half, says that it lacks space, and the site works',
  async (quotaSize) => {
    const reader = await newReader();
    const session = await reader.context.newCDPSession(reader.page);
    const allow = (size: number) =>
      session.send('Storage.overrideQuotaForOrigin', {
        origin: reader.server.address,
        quotaSize: size,
      });
    await allow(quotaSize);
    await reader.open('/en/about/offline/');
    await reader.page.getByRole('button', { name: 'Keep the emergency pages only' }).click();
    await reader.page.locator(shortOfSpace).waitFor({ timeout: 60_000 });
    expect(await reader.page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await until(async () => (await reader.count()) === 0);
    await reader.open('/en/act-now/');
    expect(await reader.page.locator('h1').innerText()).not.toBe('');
    // With room again the same button works.
    await allow(20_000_000);
    await reader.open('/en/about/offline/');
    await reader.kept('kit');
    await reader.page.getByText('a copy of the emergency pages').waitFor();
    expect(reader.errors).toEqual([]);
    await reader.leave();
  },
  180_000,
);

test('a device with room for the kit alone keeps it whole, and says why there is not more', async () => {
  const reader = await newReaderOfSite({ choice: 'everything' });
  const session = await reader.context.newCDPSession(reader.page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: reader.server.address,
    quotaSize: 6_000_000,
  });
  await reader.open('/en/about/offline/');
  await reader.kept('kit');
  await reader.page.locator(shortOfSpace).waitFor({ timeout: 60_000 });
  await reader.server.stop();
  for (const path of ['/en/', '/en/act-now/', '/en/contacts/']) {
    await reader.open(path);
    expect(await reader.page.locator('h1').innerText()).not.toBe('');
  }
  await reader.server.start();
  await reader.leave();
}, 180_000);

test('the kill switch takes the worker and the copy away, and the site goes on', async () => {
  const reader = await newReader();
  await reader.open('/en/');
  await reader.kept('kit');
  const killSwitch = readFileSync(
    new URL('../../src/integrations/offline/kill-switch.js', import.meta.url),
    'utf8',
  );
  reader.server.instead.set('/sw.js', killSwitch);
  await reader.open('/en/about/report/');
  await until(
    async () =>
      (await reader.page.evaluate(() => caches.keys())).length === 0 &&
      (await reader.page.evaluate(() => navigator.serviceWorker.getRegistrations())).length === 0,
  );
  await reader.open(page);
  expect(await reader.page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(await reader.page.locator('h1').innerText()).not.toBe('');
  expect(reader.errors).toEqual([]);
  await reader.leave();
});
