import { expect } from 'vitest';
import { offlineReaders, sideBySide as test, until, type OfflineReader } from './offline-reader.ts';

const newReader = offlineReaders();
const registrations = () =>
  navigator.serviceWorker.getRegistrations().then((found) => found.length);

test('“keep nothing” erases the copy, ends the worker and is remembered; “keep everything” undoes it', async () => {
  const reader = await newReader();
  const { page } = reader;
  await reader.open('/en/about/offline/');
  await reader.kept('kit');
  await page.getByRole('button', { name: 'Keep nothing' }).click();
  await page.getByText('No copy is kept, and').waitFor();
  await until(
    async () => (await reader.count()) === 0 && (await page.evaluate(registrations)) === 0,
  );
  reader.server.asked.length = 0;
  await reader.open('/en/');
  await reader.open('/en/about/offline/');
  await page.getByText('No copy is kept, and').waitFor();
  expect(reader.server.asked).not.toContain('/sw.js');
  expect(await reader.count()).toBe(0);

  await page.getByRole('button', { name: 'Keep everything' }).click();
  await reader.kept('everything');
  await page.getByText('This device has a copy of every page.').waitFor();

  // A change of mind without leaving the page finds the old worker still there.
  await page.getByRole('button', { name: 'Keep nothing' }).click();
  await page.getByText('No copy is kept, and').waitFor();
  await page.getByRole('button', { name: 'Keep everything' }).click();
  await reader.kept('everything');
  await reader.leave();
}, 240_000);

test('a page with the control to leave quietly starts nothing and keeps nothing', async () => {
  const reader = await newReader({ choice: 'everything' });
  await reader.open('/en/situations/at-home/');
  expect(await reader.page.locator('offline-notice, [data-copy-ready]').count()).toBe(0);
  await reader.page.waitForTimeout(1_500);
  expect(reader.server.asked).not.toContain('/sw.js');
  expect(await reader.page.evaluate(registrations)).toBe(0);

  await reader.open('/en/');
  await reader.kept('kit');
  await reader.open('/en/situations/at-home/');
  const keys = await reader.page.evaluate(async () =>
    (await (await caches.open('torimodosu-offline /')).keys()).map(({ url }) => url),
  );
  expect(keys.filter((key) => key.includes('at-home'))).toEqual([]);
  await reader.leave();
});

test('leaving quietly erases the copy and ends the worker', async () => {
  const reader = await newReader();
  await reader.page.route('https://www.jma.go.jp/**', (route) =>
    route.fulfill({ body: 'Weather' }),
  );
  await reader.open('/en/');
  await reader.kept('kit');
  await reader.open('/en/situations/at-home/');
  await reader.page.getByRole('button', { name: /^Leave now \(/ }).click();
  await reader.page.waitForURL('https://www.jma.go.jp/**');
  // A page of the site on which no script of the site runs looks at what is left.
  await reader.open('/favicon.svg');
  await until(async () => (await reader.page.evaluate(() => caches.keys())).length === 0);
  expect(await reader.page.evaluate(registrations)).toBe(0);
  await reader.leave();
});

const opensEveryKind = async (reader: OfflineReader) => {
  for (const path of ['/en/', '/ja/about/offline/', '/en/situations/at-home/']) {
    await reader.open(path);
    await reader.page.waitForTimeout(500);
    expect(await reader.page.locator('h1').innerText()).not.toBe('');
  }
  await reader.open('/en/about/offline/');
};

test.each([
  [
    'forbidden',
    () =>
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get() {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      }),
  ],
  ['missing', () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')],
])(
  'where service workers are %s, pages work and say that no copy can be kept',
  async (_, forbid) => {
    const reader = await newReader({ prepare: forbid });
    await opensEveryKind(reader);
    await reader.page.getByText('This browser cannot keep a copy.').waitFor();
    expect(await reader.page.locator('offline-status button:visible').count()).toBe(0);
    expect(reader.errors).toEqual([]);
    await reader.leave();
  },
);

test('where storage and caches are forbidden, pages work, and “keep nothing” says what is not remembered', async () => {
  const reader = await newReader({
    prepare: () => {
      for (const name of ['localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied.', 'SecurityError');
          },
        });
    },
  });
  await opensEveryKind(reader);
  // A copy that is being made takes “keep everything” away; this button stays.
  await reader.page.getByRole('button', { name: 'Keep nothing' }).click();
  await reader.page.getByText('the browser cannot remember your choice').waitFor();
  expect(reader.errors).toEqual([]);
  await reader.leave();
});

test('without scripts the page says that nothing is kept, and offers no button', async () => {
  const reader = await newReader();
  const context = await reader.context.browser()!.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${reader.server.address}/en/about/offline/`);
  expect(await page.getByText('Scripts are off in this browser').isVisible()).toBe(true);
  expect(await page.locator('main button:visible').count()).toBe(0);
  await context.close();
  await reader.leave();
});
