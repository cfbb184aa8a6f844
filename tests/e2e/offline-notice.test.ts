import { expect } from 'vitest';
import { offlineReaders, sideBySide as test, until } from './offline-reader.ts';

const newReader = offlineReaders();
const markNew = (html: string) => html.replace('</h1>', ' (new)</h1>');
const saveData = () => {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
};
/** Connections of which none may cost a reader the kit: an iPhone tells nothing of its own. */
const lines = {
  'a browser that does not tell its line': () =>
    Object.defineProperty(navigator, 'connection', { value: undefined }),
  'mobile data': () =>
    Object.defineProperty(navigator, 'connection', { value: { type: 'cellular' } }),
  'a slow line': () =>
    Object.defineProperty(navigator, 'connection', { value: { effectiveType: '2g' } }),
  'Wi-Fi': () => Object.defineProperty(navigator, 'connection', { value: { type: 'wifi' } }),
};

test.each(Object.entries(lines))(
  'on %s the kit is kept whole and no more, home says so, and the rest is asked for once',
  async (_, prepare) => {
    const reader = await newReader({ prepare });
    const { page } = reader;
    const notice = page.locator('offline-notice');
    await reader.open('/ja/');
    await reader.kept('kit');
    await page.getByText('圏外でも読めます').waitFor();
    const kit = await reader.count();
    await notice.locator('summary').click();
    expect(await notice.getByRole('button', { name: /全部/ }).isVisible()).toBe(true);
    await notice.getByRole('button', { name: /緊急の分だけ/ }).click();
    await reader.open('/ja/about/report/');
    await reader.kept('kit');
    await page.waitForTimeout(1_000);
    expect(await notice.innerText()).toBe('');
    // What was read beside it leaves nothing behind.
    expect(await reader.count()).toBe(kit);
    expect(reader.errors).toEqual([]);
    await reader.leave();
  },
  180_000,
);

test('a kept kit is read without a connection, and says what it does not hold', async () => {
  const reader = await newReader();
  const { page } = reader;
  await reader.open('/ja/');
  await reader.kept('kit');
  await reader.server.stop();
  for (const path of [
    '/ja/',
    '/ja/do/stop-card/',
    '/ja/say/card-issuer/',
    '/ja/contacts/sample-card/',
  ]) {
    await reader.open(path);
    expect(await page.locator('.copy-line').count(), path).toBe(1);
  }
  await reader.open('/ja/search/');
  await page.locator('main search-panel input').fill('警察');
  await page.locator('main [role="row"] .search-result__text').nth(3).waitFor();
  const unkept = await page.goto(`${reader.server.address}/ja/defend/habits/`);
  expect(unkept!.status()).toBe(503);
  // It leads to what is kept, and only there.
  const led = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(led.length).toBeGreaterThan(2);
  const kept = new Set(
    reader
      .manifest()
      .entries.filter(({ group }) => group === 'kit-ja')
      .map(({ path }) => `/${path}`),
  );
  expect(led.filter((href) => !kept.has(href))).toEqual([]);
  expect(reader.errors).toEqual([]);
  await reader.server.start();
  await reader.leave();
}, 180_000);

test('the question stands before the small print, and moves nothing as it comes', async () => {
  const reader = await newReader();
  const { page } = reader;
  for (const path of ['/en/', '/en/act-now/', '/en/do/stop-card/']) {
    await reader.open(path);
    const notice = page.locator('offline-notice');
    const first = page.locator('h1');
    const height = () => page.evaluate(() => document.querySelector('.page-columns')!.clientHeight);
    const before = [await first.boundingBox(), await height()];
    await notice.locator('summary').waitFor();
    expect([await first.boundingBox(), await height()]).toEqual(before);
    const isAbove = await notice.evaluate(
      (element, foot) =>
        Boolean(
          element.compareDocumentPosition(document.querySelector(foot)!) &
          Node.DOCUMENT_POSITION_FOLLOWING,
        ),
      '.foot',
    );
    expect(isAbove, path).toBe(true);
  }
  await reader.leave();
});

test('a reader who goes to the other language has its kit as well', async () => {
  const reader = await newReader();
  for (const path of ['/ja/', '/en/']) {
    await reader.open(path);
    await reader.kept('kit');
  }
  await reader.page.getByText('Readable offline').waitFor();
  await reader.leave();
});

test.each([
  ['a data-saving setting of the browser', saveData, /^Everything/, 'everything'],
  [
    'a data-saving setting of the device',
    () => {
      const matchMedia = window.matchMedia.bind(window);
      window.matchMedia = (query) =>
        matchMedia(query.includes('prefers-reduced-data') ? 'all' : query);
    },
    /^Emergency pages only/,
    'kit',
  ],
] as const)(
  'with %s nothing is fetched before a yes; the question shows the size',
  async (_, prepare, yes, what) => {
    const reader = await newReader({ prepare });
    const notice = reader.page.locator('offline-notice');
    await reader.open('/en/');
    await notice.locator('summary').click();
    await notice.getByText(/at most \d+ kB/).waitFor();
    expect(await notice.getAttribute('role')).toBe('status');
    expect(reader.server.asked).not.toContain('/sw.js');
    expect(await reader.count()).toBe(0);
    await notice.getByRole('button', { name: yes }).click();
    expect(await notice.innerText()).toBe('');
    await reader.kept(what);
    await reader.open('/en/about/report/');
    await reader.page.waitForTimeout(500);
    expect(await notice.innerText()).toBe('');
    await reader.leave();
  },
  180_000,
);

test('“Keep nothing” in the question is the last word, in a page that the browser translates too', async () => {
  const reader = await newReader({ prepare: saveData });
  const notice = reader.page.locator('offline-notice');
  await reader.open('/ja/');
  await notice.locator('summary').click();
  const button = notice.getByRole('button', { name: '何も残さない' });
  await button.evaluate((element) => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.append(...element.childNodes);
    outer.append(inner);
    element.append(outer);
  });
  await button.locator('font font').click();
  for (const path of ['/ja/about/report/', '/en/']) {
    await reader.open(path);
    await reader.page.waitForTimeout(700);
    expect(await notice.innerText()).toBe('');
  }
  expect(reader.server.asked).not.toContain('/sw.js');
  await reader.leave();
});

test('a new version that could be saved only in part says so, and “Later” is remembered for it', async () => {
  const reader = await newReader({ choice: 'everything' });
  const notice = reader.page.locator('offline-notice');
  await reader.open('/en/');
  await reader.kept('everything');
  await reader.change('en/do/police/index.html', markNew);
  reader.server.moodyPaths = /do\/police/;
  reader.server.mood = 'failing';
  await reader.open('/en/about/report/');
  await notice.getByText('Only a part of it is on this device').waitFor({ timeout: 60_000 });
  expect(await notice.innerText()).not.toContain('has been saved');
  await notice.getByRole('button', { name: 'Later' }).click();
  await reader.open('/en/about/reuse/');
  await reader.page.waitForTimeout(1_500);
  expect(await notice.innerText()).toBe('');

  reader.server.mood = 'well';
  await reader.change('en/about/report/index.html', markNew);
  await reader.open('/en/act-now/');
  await notice.getByText('A new version has been saved').waitFor({ timeout: 60_000 });
  await until(async () => (await notice.innerText()).includes('Use the new version'));
  await reader.leave();
}, 180_000);
