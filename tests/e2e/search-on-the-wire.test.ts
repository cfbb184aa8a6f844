import type { IncomingMessage } from 'node:http';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { browserOfWorker } from '../browser/launch.ts';
import { waitForScripts } from '../browser/scripts-loaded.ts';
import { serve } from '../serve.ts';
import { browserForTests, screens } from './reader.ts';

/** Everything that the server was told, a request a line: method, address, headers, body. */
const heard: string[] = [];
const site = await serve(inject('guideFolder'), {
  hear: (request: IncomingMessage) => {
    const at = heard.push('') - 1;
    let told = `${request.method} ${request.url} ${JSON.stringify(request.headers)} `;
    heard[at] = told;
    request.on('data', (chunk: Buffer) => (heard[at] = told += chunk.toString()));
  },
});
const newReader = browserForTests(site.address);
afterAll(() => site.close());

const words = { ja: 'カードを止めたい', en: 'please stop my credit card' } as const;
/** Parts of the words that must not travel, however they are written. */
const pieces = {
  ja: ['カード', 'を止め', encodeURIComponent('カード'), encodeURIComponent('止')],
  en: ['my credit', 'my+credit', 'my%20credit', 'please'],
} as const;

type Language = keyof typeof words;

const rowOfPage = 'main [role="row"]';
const input = 'main search-panel input';

interface Visit {
  page: Page;
  context: BrowserContext;
  /** Fails when the words stand in the address, in what the server heard, or are lost from the field. */
  check: (language: Language, keeps: boolean) => Promise<void>;
  leave: () => Promise<void>;
}

async function visit(options: { scripts?: boolean; worker?: boolean } = {}): Promise<Visit> {
  const { scripts = true, worker = false } = options;
  const { page, context, leave } = worker ? await readerWithWorker() : await newReader({ scripts });
  heard.length = 0;
  return {
    page,
    context,
    leave,
    check: async (language, keeps) => {
      if (keeps) expect(await page.inputValue(input)).toBe(words[language]);
      expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
      expect(heard.length).toBeGreaterThan(0);
      for (const line of heard)
        for (const piece of pieces[language]) expect(line).not.toContain(piece);
    },
  };
}

/** A reader whose browser starts the offline worker, which other readers' do not. */
async function readerWithWorker(): Promise<Pick<Visit, 'page' | 'context' | 'leave'>> {
  const browser = await browserOfWorker(inject('browserPath'));
  const context = await browser.newContext({ viewport: screens.phone });
  waitForScripts(context);
  return { page: await context.newPage(), context, leave: () => context.close() };
}

async function control(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((controls) =>
        navigator.serviceWorker.addEventListener('controllerchange', controls, { once: true }),
      );
  });
}

describe.each(['ja', 'en'] as const)('what is typed into search in %s', (language) => {
  test.each([false, true])(
    'stays on the device on the search page; worker in control: %s',
    async (worker) => {
      const { page, check, leave } = await visit({ worker });
      if (worker) {
        await page.goto(`${site.address}/${language}/`);
        await control(page);
      }
      await page.goto(`${site.address}/${language}/search/`);
      const texts = page.waitForResponse('**/pagefind/index/*');
      await page.fill(input, words[language]);
      await page.waitForSelector(rowOfPage);
      // Pagefind asks for its files by names that tell nothing.
      await texts;
      await page.press(input, 'Enter');
      await page.waitForSelector(rowOfPage);
      await check(language, true);
      await page.click('main .search-panel__submit');
      await check(language, true);
      await page.locator(rowOfPage).locator('a').first().click();
      await page.waitForURL((url) => !url.pathname.includes('/search/'));
      await check(language, false);
      await page.goBack();
      await page.waitForSelector(rowOfPage);
      await check(language, true);
      await page.reload();
      await page.waitForSelector(rowOfPage);
      await check(language, true);
      await leave();
    },
    60_000,
  );

  test('stays on the device in the dialog, by Enter and by the button', async () => {
    const { page, check, leave } = await visit();
    await page.goto(`${site.address}/${language}/do/police/`);
    const path = new URL(page.url()).pathname;
    await page.click('a[data-opens-search]');
    await page.fill('dialog[open] input', words[language]);
    await page.press('dialog[open] input', 'Enter');
    await page.waitForSelector('dialog[open] [role="row"]');
    await page.click('dialog[open] .search-panel__submit');
    await page.press('dialog[open] input', 'Enter');
    expect(new URL(page.url()).pathname).toBe(path);
    await check(language, false);
    await page.locator('dialog[open] [role="row"] a').first().click();
    await page.waitForURL((url) => url.pathname !== path);
    await page.goBack();
    await check(language, false);
    await leave();
  }, 60_000);

  test('is taken along to the other language', async () => {
    const { page, check, leave } = await visit();
    await page.goto(`${site.address}/${language}/search/`);
    await page.fill(input, words[language]);
    await page.waitForSelector(rowOfPage);
    await page.click('.language-link a');
    await page.waitForURL((url) => !url.pathname.startsWith(`/${language}/`));
    await page.waitForSelector(rowOfPage);
    await check(language, true);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(
      words[language],
    );
    await leave();
  }, 60_000);

  test('goes nowhere before the scripts of a page have come', async () => {
    const { page, check, leave } = await visit();
    await page.route(/\.js$/, () => undefined);
    for (const path of ['', 'search/']) {
      await page.goto(`${site.address}/${language}/${path}`, { waitUntil: 'commit' });
      await page.waitForSelector('search-panel input', { state: 'attached' });
      // Whatever a quick reader does, by whatever means a browser has to send a field.
      await page.evaluate((typed) => {
        for (const field of document.querySelectorAll<HTMLInputElement>('search-panel input')) {
          field.value = typed;
          field.focus();
          field.form?.requestSubmit();
        }
        for (const button of document.querySelectorAll<HTMLElement>('search-panel button'))
          button.click();
      }, words[language]);
      await page.keyboard.press('Enter');
      expect(await page.locator('search-panel input:visible').count()).toBe(0);
      await check(language, false);
    }
    await leave();
  });

  test('has no field without scripts: the list of pages stands there instead', async () => {
    const { page, leave } = await visit({ scripts: false });
    await page.goto(`${site.address}/${language}/`);
    await page.click('a[data-opens-search]');
    await page.waitForURL(`${site.address}/${language}/search/`);
    expect(await page.locator('input:visible, button:visible').count()).toBe(0);
    expect(await page.locator('.site-index a:visible').count()).toBeGreaterThan(20);
    await leave();
  });

  test('of an old link works, and leaves the address at once', async () => {
    const { page, leave } = await visit();
    const query = encodeURIComponent(words[language]);
    await page.goto(`${site.address}/${language}/search/?q=${query}`);
    await page.waitForSelector(rowOfPage);
    expect(await page.inputValue(input)).toBe(words[language]);
    expect(new URL(page.url()).search).toBe('');
    const before = heard.length;
    await page.reload();
    await page.waitForSelector(rowOfPage);
    for (const line of heard.slice(before)) expect(line).not.toContain(query);
    await leave();
  }, 60_000);
});

describe('words about someone close', () => {
  const asked = { ja: '夫に勝手にカード使われた', en: 'my husband used my card' } as const;
  test.each(['ja', 'en'] as const)('are not kept with the page in %s', async (language) => {
    const { page, leave } = await visit();
    await page.goto(`${site.address}/${language}/search/`);
    await page.fill(input, asked[language]);
    await page.waitForSelector(`${rowOfPage} .search-result__text`);
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(asked[language]);
    await page.reload();
    expect(await page.inputValue(input)).toBe('');
    await leave();
  });
});

describe('words that fit nothing', () => {
  const unknown = { ja: 'ぬぺぬぺ', en: 'qzxv wwkk' } as const;
  const copying = 'main .search-panel__notes button';

  test.each(['ja', 'en'] as const)(
    'are copied when the reader says so, and neither sent nor kept, in %s',
    async (language) => {
      const { page, context, leave } = await visit();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`${site.address}/${language}/search/`);
      await page.fill(input, words[language]);
      await page.waitForSelector(rowOfPage);
      const loaded = () => heard.filter((line) => /-none\.json/.test(line)).length;
      expect(loaded()).toBe(0);
      await page.fill(input, unknown[language]);
      await page.waitForSelector(copying);
      expect(loaded()).toBe(1);
      expect(await page.textContent('main .search-panel__notes')).toContain(unknown[language]);
      await page.waitForLoadState('networkidle');
      const before = heard.length;
      await page.click(copying);
      await expect.poll(() => page.textContent('main .search-panel__notes output')).not.toBe('');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(unknown[language]);
      expect(heard.slice(before)).toEqual([]);
      for (const line of heard)
        for (const piece of unknown[language].split(' '))
          for (const written of [piece, encodeURIComponent(piece)])
            expect(line).not.toContain(written);
      expect(page.url()).toBe(`${site.address}/${language}/search/`);
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(
        unknown[language],
      );
      await page.fill(input, words[language]);
      await page.waitForSelector(copying, { state: 'detached' });
      await leave();
    },
    60_000,
  );

  test('stand without the offer where its words cannot be had: pages are offered all the same', async () => {
    const { page, leave } = await visit();
    await page.route('**/*-none.json', (route) => route.abort());
    await page.goto(`${site.address}/en/search/`);
    await page.fill(input, unknown.en);
    await page.waitForSelector(rowOfPage);
    expect(await page.locator(copying).count()).toBe(0);
    await leave();
  });
});

describe('a browser that forbids', () => {
  test('to change the address searches all the same', async () => {
    const { page, context, leave } = await visit();
    await context.addInitScript(() => {
      history.replaceState = () => {
        throw new DOMException('Too many calls', 'SecurityError');
      };
    });
    await page.goto(`${site.address}/en/search/?q=police`);
    await page.waitForSelector(rowOfPage);
    await page.fill(input, words.en);
    await page.waitForSelector(`${rowOfPage} a[href$="/do/stop-card/"]`);
    await leave();
  });

  test('to store anything searches all the same, and the language link leads on', async () => {
    const { page, context, leave } = await visit();
    await context.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      }),
    );
    await page.goto(`${site.address}/en/search/`);
    await page.fill(input, words.en);
    await page.waitForSelector(rowOfPage);
    await page.click('.language-link a');
    await page.waitForURL('**/ja/search/');
    await leave();
  });
});

test('a megabyte is answered by its beginning, and is told so in few words', async () => {
  const { page, check, leave } = await visit();
  await page.goto(`${site.address}/ja/search/`);
  const piece = words.ja + '、ふくろう';
  await page.evaluate(
    ({ selector, piece }) => {
      const field = document.querySelector<HTMLInputElement>(selector)!;
      field.value = piece.repeat(1_000_000 / piece.length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    { selector: input, piece },
  );
  await page.waitForSelector(rowOfPage);
  await expect
    .poll(() => page.textContent('main .search-panel__notes'))
    .toContain('はじめの200文字');
  expect((await page.textContent('main search-panel'))!.length).toBeLessThan(3_000);
  await check('ja', false);
  await leave();
}, 60_000);
