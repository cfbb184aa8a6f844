import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patience } from '../../src/components/offline/worker/patience.ts';
import { offlineReaders, type OfflineReader } from './offline-reader.ts';

const newReader = offlineReaders();
const copyLine = '.copy-line';
let reader: OfflineReader;

beforeAll(async () => {
  reader = await newReader({ choice: 'everything' });
  await reader.open('/ja/');
  await reader.kept('everything');
});
afterAll(() => reader.leave());

describe('with everything kept and the server stopped', () => {
  beforeAll(() => reader.server.stop());
  afterAll(() => reader.server.start());

  test.each(['ja', 'en'])(
    'an address without a slash or with a query leads to the page (%s)',
    async (language) => {
      const page = `/${language}/do/police`;
      for (const [asked, shown] of [
        [page, `${page}/`],
        [`${page}?from=mail`, `${page}/?from=mail`],
        [`${page}/?from=mail`, `${page}/?from=mail`],
        [`${page}/index.html`, `${page}/`],
      ] as const) {
        await reader.open(asked);
        expect(reader.page.url()).toBe(reader.server.address + shown);
        expect(await reader.page.locator('h1').innerText()).not.toBe('');
      }
    },
  );

  test('an unknown address is answered with the site’s own 404', async () => {
    const response = await reader.page.goto(`${reader.server.address}/ja/no-such-page/`);
    expect(response!.status()).toBe(404);
    expect(await reader.page.getByRole('link', { name: 'いますぐやること' }).count()).toBe(1);
  });

  test.each([
    ['ja', '推測と食い違い'],
    ['en', 'menu pause'],
  ])('search finds pages and their texts (%s)', async (language, words) => {
    await reader.open(`/${language}/search/`);
    await reader.page.fill('main search-panel input', words);
    const first = reader.page.locator('main [role="row"] a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toMatch(new RegExp(`^/${language}/`));
    await reader.page.locator('main [role="row"] mark').first().waitFor();
  });

  test('links lead on, from language to language, and numbers can be called', async () => {
    await reader.open('/ja/');
    await reader.page.getByRole('link', { name: '連絡先' }).first().click();
    await reader.page.waitForURL('**/ja/contacts/');
    await reader.page.locator('header a[hreflang=en]').click();
    await reader.page.waitForURL('**/en/contacts/');
    expect(await reader.page.locator('a[href^="tel:"]').count()).toBeGreaterThan(3);
  });

  test('the questions of “find your situation” go on', async () => {
    await reader.open('/en/find/');
    await reader.page.locator('main a[href^="/en/find/"]').first().click();
    await reader.page.waitForURL('**/en/find/q*/');
    expect(await reader.page.locator('h1').innerText()).not.toBe('');
  });

  test('the status tells that everything is there', async () => {
    await reader.open('/en/about/offline/');
    await reader.page.getByText('This device has a copy of every page.').waitFor();
    expect(await reader.page.locator('[data-value="size"]').innerText()).toMatch(
      /^\d+(?:\.\d MB| kB)$/,
    );
  });

  test('a page that is never kept says so', async () => {
    const response = await reader.page.goto(`${reader.server.address}/en/situations/at-home/`);
    expect(response!.status()).toBe(503);
    expect(await reader.page.locator('main').innerText()).toContain('no copy of the page');
  });
});

/** Opens a page, and stops the server while the reader is on it. */
async function openThenStop(path: string): Promise<void> {
  await reader.server.start();
  await reader.open(path);
  await reader.page.waitForLoadState('load');
  await reader.server.stop();
}

describe.each([
  { language: 'ja', query: '警察', found: /警察/ },
  { language: 'en', query: 'police', found: /police/i },
])('with everything kept and a server that stops in the middle ($language)', (words) => {
  const { language, query, found } = words;
  beforeAll(() => reader.server.stop());
  afterAll(() => reader.server.start());

  test('reading goes on, from page to page and back', async () => {
    await openThenStop(`/${language}/do/police/`);
    const { page } = reader;
    const title = await page.title();
    await page.locator('header a[href$="/contacts/"]').first().click();
    await page.waitForURL(`**/${language}/contacts/`);
    expect(await page.locator('.copy-line').count()).toBe(1);
    await page.goBack();
    expect(await page.title()).toBe(title);
  });

  test('ticks are made, and are there after a reload', async () => {
    await openThenStop(`/${language}/act-now/`);
    const { page } = reader;
    const box = page.locator('check-list input[type="checkbox"]:visible').first();
    await box.check();
    const ticked = page.locator('check-list input[type="checkbox"]:checked');
    expect(await ticked.count()).toBe(1);
    await page.reload();
    await page.waitForFunction(
      () => document.querySelectorAll('check-list input[type="checkbox"]:checked').length === 1,
    );
    await ticked.first().uncheck();
  });

  test('a sheet prints with its styles, and with the age of the copy', async () => {
    await openThenStop(`/${language}/print/`);
    const { page } = reader;
    await page.locator(`main a[href="/${language}/print/log/"]`).first().click();
    await page.waitForURL('**/print/log/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.copy-line').isVisible()).toBe(true);
    expect(
      await page.evaluate(() => [...document.styleSheets].every(({ cssRules }) => cssRules.length)),
    ).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: null });
  });

  test('the check of one’s defences takes answers', async () => {
    await openThenStop(`/${language}/`);
    await reader.open(`/${language}/audit/`);
    const answer = reader.page.locator('self-audit input[type="radio"]:visible').first();
    await answer.check();
    expect(await answer.isChecked()).toBe(true);
  });

  test('the packet takes what is written into it', async () => {
    await openThenStop(`/${language}/print/`);
    await reader.open(`/${language}/print/packet/`);
    expect(await reader.page.locator('h1').first().innerText()).not.toBe('');
    const field = reader.page.locator('packet-composer :is(input, textarea):visible').first();
    await field.waitFor();
  });

  test('a contact card gives its number', async () => {
    await openThenStop(`/${language}/`);
    await reader.open(`/${language}/contacts/`);
    const card = reader.page.locator('contact-card:has(a[href^="tel:"])').first();
    expect(await card.locator('a[href^="tel:"]').first().getAttribute('href')).toMatch(
      /^tel:[+\d#]+$/,
    );
  });

  test('search answers, on its page and in the dialog of another', async () => {
    await openThenStop(`/${language}/search/`);
    const { page } = reader;
    await page.locator('main input[type="search"]').first().fill(query);
    await page.locator('main input[type="search"]').first().press('Enter');
    await page.locator('main a').filter({ hasText: found }).first().waitFor({ timeout: 20_000 });
    await reader.open(`/${language}/about/report/`);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input[type="search"]').fill(query);
    await page
      .locator('dialog[open] a')
      .filter({ hasText: found })
      .first()
      .waitFor({ timeout: 20_000 });
  });

  test('nothing failed on the way', () => {
    expect(reader.errors).toEqual([]);
  });
});

describe('with everything kept and a server in trouble', () => {
  test('a server that answers 503 is answered for by the copy, at once', async () => {
    reader.server.mood = 'failing';
    await reader.open('/en/do/police/');
    const waited = await reader.page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return (navigation as PerformanceNavigationTiming).responseStart;
    });
    expect(waited).toBeLessThan(patience.withCopy - 100);
    expect(await reader.page.locator(copyLine).innerText()).toContain('Copy kept on this device');
  });

  test.each(['hanging', 'stalling'] as const)(
    'a server that is %s is waited for three seconds',
    async (mood) => {
      reader.server.mood = mood;
      const start = Date.now();
      await reader.page.goto(`${reader.server.address}/en/do/police/`, { waitUntil: 'commit' });
      const waited = Date.now() - start;
      expect(waited).toBeGreaterThan(patience.withCopy - 100);
      expect(waited).toBeLessThan(patience.silence);
      expect(await reader.page.locator(copyLine).count()).toBe(1);
      await reader.page.locator('footer').first().waitFor();
    },
  );

  test('a server that is well shows its own page, and nothing of a copy', async () => {
    reader.server.mood = 'well';
    await reader.change(
      'en/do/police/index.html',
      (html) => html.replace('</h1>', ' (new)</h1>'),
      false,
    );
    await reader.open('/en/do/police/');
    expect(await reader.page.locator('h1').innerText()).toContain('(new)');
    expect(await reader.page.locator(copyLine).count()).toBe(0);
  });

  test('a file that does not belong to the build is never kept', async () => {
    await reader.server.stop();
    await reader.open('/en/do/police/');
    expect(await reader.page.locator('h1').innerText()).not.toContain('(new)');
    await reader.server.start();
  });
});
