import { expect } from 'vitest';
import { offlineReaders, sideBySide as test, until, type OfflineReader } from './offline-reader.ts';

const newReader = offlineReaders();
const atHome = '/en/situations/at-home/';
const copyName = 'torimodosu-offline /';
const registrations = () =>
  navigator.serviceWorker.getRegistrations().then((found) => found.length);
const offlineChoice = () => localStorage.getItem('torimodosu-offline');

/** A reader whose copy is being made, slowly; a little of it is there. */
async function readerInTheMiddleOfAFill(): Promise<OfflineReader> {
  const reader = await newReader({ choice: 'everything' });
  await reader.page.route('https://www.jma.go.jp/**', (route) =>
    route.fulfill({ body: 'Weather' }),
  );
  await reader.open('/en/');
  await reader.kept('kit');
  reader.server.mood = 'slow';
  return reader;
}

async function leaveQuietly({ page }: OfflineReader): Promise<void> {
  await page.getByRole('button', { name: /^Leave now \(/ }).click();
  await page.waitForURL('https://www.jma.go.jp/**');
}

/** Nothing is left now, and nothing comes back while a fill would have gone on. */
async function expectNothingLeft(reader: OfflineReader): Promise<void> {
  // A page of the site on which no script of the site runs looks at what is left.
  await reader.open('/favicon.svg');
  await until(async () => (await reader.page.evaluate(() => caches.keys())).length === 0);
  const asked = reader.server.asked.length;
  await reader.page.waitForTimeout(2_000);
  expect(await reader.page.evaluate(() => caches.keys())).toEqual([]);
  expect(await reader.page.evaluate(registrations)).toBe(0);
  expect(reader.server.asked.length - asked).toBeLessThan(3);
}

test('leaving quietly from a page that no worker controls ends a fill and erases the copy', async () => {
  const reader = await readerInTheMiddleOfAFill();
  await reader.open(atHome);
  // A reload past the caches, as by Shift and reload, goes past the worker too.
  const session = await reader.context.newCDPSession(reader.page);
  const loaded = reader.page.waitForEvent('load');
  await session.send('Page.reload', { ignoreCache: true });
  await loaded;
  expect(await reader.page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  const before = await reader.count();
  await until(async () => (await reader.count()) > before);
  expect(before).toBeLessThan(reader.manifest().entries.length - 20);
  await leaveQuietly(reader);
  await expectNothingLeft(reader);
  await reader.leave();
});

test('leaving quietly ends a new version that waits and is being filled', async () => {
  const reader = await newReader({ choice: 'everything' });
  await reader.page.route('https://www.jma.go.jp/**', (route) =>
    route.fulfill({ body: 'Weather' }),
  );
  await reader.open('/en/');
  await reader.kept('everything');
  const before = await reader.count();
  // A new version of every page of advice: enough to be in the middle of it for a while.
  for (const { path } of reader.manifest().entries)
    if (/^(en|ja)\/(do|about|print|call)\/./.test(path))
      await reader.change(
        `${path}index.html`,
        (html) => html.replace('</h1>', ' (new)</h1>'),
        false,
      );
  await reader.change('en/do/police/index.html', (html) => `${html}\n`);
  reader.server.mood = 'slow';
  await reader.open('/en/about/report/');
  await until(
    async () =>
      (await reader.count()) > before + 4 &&
      (await reader.page.evaluate(() =>
        navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting)),
      )),
  );
  await reader.open(atHome);
  await leaveQuietly(reader);
  await expectNothingLeft(reader);
  await reader.leave();
});

test('leaving quietly keeps a refusal, so that the next page leaves no copy', async () => {
  const reader = await newReader();
  await reader.page.route('https://www.jma.go.jp/**', (route) =>
    route.fulfill({ body: 'Weather' }),
  );
  await reader.open('/en/about/offline/');
  await reader.page.getByRole('button', { name: 'Keep nothing' }).click();
  await reader.page.getByText('No copy is kept, and').waitFor();
  await reader.page.evaluate(() => localStorage.setItem('torimodosu-theme', 'dark'));
  await reader.open(atHome);
  await leaveQuietly(reader);
  reader.server.asked.length = 0;
  await reader.open('/en/');
  await reader.page.waitForTimeout(1_500);
  expect(reader.server.asked).not.toContain('/sw.js');
  expect(await reader.page.evaluate(() => Object.keys(localStorage))).toEqual([
    'torimodosu-offline',
  ]);
  await reader.leave();
});

test('“Erase everything” ends a fill, erases the copy, leaves other sites’ alone, and is remembered', async () => {
  const reader = await readerInTheMiddleOfAFill();
  const { page } = reader;
  await reader.open('/en/about/on-this-device/');
  await page.evaluate(() => caches.open('another site’s'));
  await page.getByText('The offline copy of this site').waitFor();
  await page.locator('[data-do="erase-all"]').click();
  await page.locator('dialog[open]').getByRole('button', { name: 'Erase everything' }).click();
  await page.getByText('Everything is erased.').waitFor();
  expect(await page.evaluate((name) => caches.has(name), copyName)).toBe(false);
  await page.waitForTimeout(1_500);
  expect(await page.evaluate(() => caches.keys())).toEqual(['another site’s']);
  expect(await page.evaluate(registrations)).toBe(0);
  expect(await page.evaluate(offlineChoice)).toBe('nothing');
  expect(await page.getByText('Your choice about the offline copy').isVisible()).toBe(true);
  reader.server.mood = 'well';
  reader.server.asked.length = 0;
  await reader.open('/en/');
  await page.waitForTimeout(1_500);
  expect(reader.server.asked).not.toContain('/sw.js');
  expect(await reader.count()).toBe(0);
  await reader.leave();
});

test('“Erase everything” does not claim what did not happen', async () => {
  const reader = await newReader({
    prepare: () => {
      CacheStorage.prototype.delete = () => Promise.resolve(false);
    },
  });
  const { page } = reader;
  await reader.open(atHome);
  await page.evaluate(async (name) => {
    localStorage.setItem('torimodosu-offline', 'nothing');
    await caches.open(name);
  }, copyName);
  await reader.open('/en/about/on-this-device/');
  await page.locator('[data-do="erase-all"]').click();
  await page.locator('dialog[open]').getByRole('button', { name: 'Erase everything' }).click();
  await page.getByText('could not be erased completely').waitFor();
  expect(await page.getByText('Everything is erased.').isVisible()).toBe(false);
  await reader.leave();
});

test('a second tab goes on as an ordinary page when the copy is erased in the first', async () => {
  const reader = await readerInTheMiddleOfAFill();
  const second = await reader.context.newPage();
  const errors: string[] = [];
  second.on('pageerror', ({ message }) => errors.push(message));
  await second.goto(`${reader.server.address}/en/about/report/`);
  await reader.open('/en/about/offline/');
  await reader.page.getByRole('button', { name: 'Keep nothing' }).click();
  await reader.page.getByText('No copy is kept, and').waitFor();
  reader.server.mood = 'well';
  await second.goto(`${reader.server.address}/en/do/police/`);
  expect(await second.locator('h1').innerText()).not.toBe('');
  expect(await second.locator('.copy-line').count()).toBe(0);
  await second.waitForTimeout(1_500);
  expect(await reader.count()).toBe(0);
  expect(await second.evaluate(registrations)).toBe(0);
  expect([...errors, ...reader.errors]).toEqual([]);
  await reader.leave();
});
