import type { Request } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readGuide } from '../guide/guide.ts';
import { askAll } from '../search/ask.ts';
import { packedSize } from '../site/script-files.ts';
import { browserForTests, type Reader } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
const newReaderOfSite = browserForTests();
const folder = inject('siteFolder');
const field = 'dialog[open] [role="combobox"]';
const rows = 'dialog[open] [role="row"]';
/** Words that stand together in one part of one page. */
const wordsOfText = 'menu pause';

/** Opens the dialog on a page and types; waits for the first result. */
async function searchFor(reader: Reader, query: string): Promise<void> {
  await reader.page.keyboard.press('Control+k');
  await reader.page.waitForSelector(field);
  await reader.page.fill(field, query);
  await reader.page.waitForSelector(rows, { timeout: 20_000 });
}

/** Holds requests for some files back until they are let go. */
async function holdBack({ page }: Reader, files: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  await page.route(files, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}

test.each([
  ['/ja/', 'カードを止めたい'],
  ['/en/', 'stop my card'],
])(
  'nothing of search is fetched on %s before the reader touches it, at most 60 kB for the first answer, and Pagefind after it',
  async (path, query) => {
    const reader = await newReaderOfSite({ screen: 'desktop' });
    const { page } = reader;
    const asked: string[] = [];
    const arrived = new Set<string>();
    const pathOf = (request: Request) => new URL(request.url()).pathname;
    // What starts the offline copy comes in an idle moment of its own, and is not of search.
    const copyStarts = page.waitForResponse(/\/start-copy\./);
    await reader.open(path);
    await copyStarts;
    await page.waitForLoadState('networkidle');
    const before = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(before.filter((name) => /pagefind|search-panel|search\.[^/]*css/.test(name))).toEqual(
      [],
    );
    page.on('request', (request) => asked.push(pathOf(request)));
    page.on('requestfinished', (request) => arrived.add(pathOf(request)));
    const letGo = await holdBack(reader, '**/pagefind.js');
    await searchFor(reader, query);
    await page.locator('dialog[open] .search-result__text').nth(3).waitFor();
    await expect.poll(() => asked.at(-1)).toBe('/pagefind/pagefind.js');
    const first = asked.slice(0, -1);
    expect(first).toEqual([...new Set(first)]);
    expect(first.filter((file) => !arrived.has(file))).toEqual([]);
    const sizes = first.map((file) => [file, packedSize(folder, file)] as const);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(60_000);
    letGo();
    await expect.poll(() => asked.filter((file) => file.endsWith('.pf_fragment'))).not.toEqual([]);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  },
  60_000,
);

test('rows neither move nor change their height when sentences and texts arrive', async () => {
  const reader = await newReader();
  const { page } = reader;
  const [detailsGo, textsGo] = [
    await holdBack(reader, '**/pagefind/details/*'),
    await holdBack(reader, '**/pagefind.js'),
  ];
  await reader.open('/en/search/');
  await page.fill('main search-panel input', wordsOfText);
  const row = page.locator('main [role="row"]');
  await row.nth(3).waitFor();
  const places = () =>
    row.evaluateAll((rows) =>
      rows.slice(0, 4).map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return [Math.round(top + scrollY), Math.round(height)];
      }),
    );
  expect(await page.locator('main .search-result__text').count()).toBe(0);
  const before = await places();
  detailsGo();
  await page.locator('main .search-result__text').nth(3).waitFor();
  expect(await places()).toEqual(before);
  textsGo();
  await page.locator('main [role="row"] mark').first().waitFor();
  expect(await places()).toEqual(before);
  await reader.leave();
}, 60_000);

test('without WebAssembly everything but the texts is answered, and Pagefind is not asked for', async () => {
  const reader = await newReader();
  const { page } = reader;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await reader.context.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await reader.open('/en/search/');
  await page.fill('main search-panel input', 'police phone number');
  await page.locator('main [role="row"] .search-result__text').nth(3).waitFor();
  expect(await page.locator('main [role="row"] a[href^="tel:"]').count()).toBeGreaterThan(0);
  await page.fill('main search-panel input', wordsOfText);
  await page.locator('main [role="row"] a[href$="/do/stop-card/"]').waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /pagefind\.js|\.pf_|wasm/.test(path))).toEqual([]);
  expect(await page.locator('main mark').count()).toBe(0);
  expect(reader.problems).toEqual([]);
  await reader.leave();
}, 60_000);

test.each(['ja', 'en'] as const)(
  'of a page that one can leave quietly nothing is shown but its description, in %s',
  async (language) => {
    const reader = await newReader();
    const { page } = reader;
    const quiet = readGuide().pages.find(
      ({ language: tag, path, frontMatter }) =>
        tag === language && path.startsWith('situations/') && frontMatter['quickExit'] === true,
    )!;
    await reader.open(`/${language}/search/`);
    const texts = page.waitForResponse('**/*.pf_fragment');
    await page.fill('main search-panel input', String(quiet.frontMatter['title']));
    const link = page.locator(`main [role="row"] a[href="/${language}/${quiet.path}/"]`);
    await link.locator('.search-result__text').waitFor();
    await texts;
    await page.waitForLoadState('networkidle');
    expect(await link.locator('.search-result__details').innerText()).toBe(
      quiet.frontMatter['description'],
    );
    expect(await link.locator('mark').count()).toBe(0);
    await reader.leave();
  },
  60_000,
);

test('arrows choose a result, Enter follows it, Home and typing lead back to the text', async () => {
  const reader = await newReader({ screen: 'desktop' });
  await reader.open('/ja/');
  await searchFor(reader, 'カードを止めたい');
  const { page } = reader;
  const chosen = () => page.getAttribute(field, 'aria-activedescendant');
  expect(await page.getAttribute(field, 'aria-expanded')).toBe('true');
  expect(await chosen()).toBeNull();
  await page.keyboard.press('ArrowDown');
  const first = await chosen();
  expect(await page.getAttribute(`#${first}`, 'role')).toBe('gridcell');
  expect(await page.getAttribute(`#${first}`, 'aria-selected')).toBe('true');
  await page.keyboard.press('Home');
  expect(await chosen()).toBeNull();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ja/do/stop-card/**');
  await reader.leave();
}, 60_000);

test('the number of results is announced, and Esc closes without losing the text', async () => {
  const reader = await newReader({ screen: 'desktop' });
  await reader.open('/en/');
  await searchFor(reader, 'police report');
  const { page } = reader;
  await expect
    .poll(() => page.textContent('dialog[open] [role="status"]'), { timeout: 5_000 })
    .toMatch(/^Results: \d+$/);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' }).catch(() => undefined);
  expect(await page.$('dialog[open]')).toBeNull();
  await page.keyboard.press('Control+k');
  expect(await page.inputValue(field)).toBe('police report');
  await reader.leave();
}, 60_000);

test('nothing is announced while one types, and the last answer once one rests', async () => {
  const reader = await newReader({ screen: 'desktop' });
  await reader.open('/en/');
  await searchFor(reader, 'police');
  const { page } = reader;
  await page.evaluate(() => {
    const status = document.querySelector('dialog[open] [role="status"]')!;
    const spoken: string[] = [];
    new MutationObserver(() => {
      if (status.textContent) spoken.push(status.textContent);
    }).observe(status, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { spoken });
  });
  const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  await page.locator(field).pressSequentially(' report number', { delay: 150 });
  expect((await spoken()).length).toBeLessThanOrEqual(1);
  await page.waitForTimeout(2_500);
  const heard = await spoken();
  expect(heard.at(-1)).toMatch(/^Results: \d+$/);
  expect(heard.length).toBeLessThanOrEqual(2);
  await reader.leave();
}, 60_000);

test('the name of a row tells the part of the page it goes to', async () => {
  const reader = await newReader({ screen: 'desktop' });
  await reader.open('/en/');
  await searchFor(reader, wordsOfText);
  const row = reader.page.locator('dialog[open] [role="row"]', {
    has: reader.page.locator('.search-result__section'),
  });
  await row.first().waitFor({ timeout: 10_000 });
  const section = await row.first().locator('.search-result__section').textContent();
  const name = await row.first().locator('.search-result__link').getAttribute('aria-label');
  expect(name).toContain(section);
  await reader.leave();
}, 60_000);

test('on the search page Esc leads from a result back to the text and empties nothing', async () => {
  const reader = await newReader();
  await reader.open('/ja/search/?q=' + encodeURIComponent('警察'));
  const { page } = reader;
  const input = 'main [role="combobox"]';
  await page.waitForSelector('main [role="row"]', { timeout: 20_000 });
  await page.focus(input);
  await page.keyboard.press('ArrowDown');
  expect(await page.getAttribute(input, 'aria-activedescendant')).not.toBeNull();
  for (const times of [1, 2]) {
    await page.keyboard.press('Escape');
    expect(await page.getAttribute(input, 'aria-activedescendant'), `Esc ${times}`).toBeNull();
    expect(await page.inputValue(input)).toBe('警察');
    expect(await page.locator('main [role="row"]').count()).toBeGreaterThan(0);
  }
  await reader.leave();
}, 60_000);

test('a filled dialog tells a screen reader what is where', async () => {
  const reader = await newReader({ screen: 'desktop' });
  await reader.open('/en/');
  await searchFor(reader, 'police report');
  const { page } = reader;
  const dialog = page.getByRole('dialog', { name: 'Search this site' });
  const box = dialog.getByRole('combobox', { name: 'What happened?' });
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  const grid = dialog.getByRole('grid', { name: 'What was found' });
  expect(await grid.getAttribute('id')).toBe(await box.getAttribute('aria-controls'));
  const shown = await grid.getByRole('row').count();
  expect(shown).toBeGreaterThan(0);
  expect(await grid.getByRole('row').first().getByRole('gridcell').count()).toBeGreaterThan(0);
  await expect
    .poll(() => dialog.getByRole('status').textContent(), { timeout: 5_000 })
    .toMatch(/^Results: \d+$/);
  await page.keyboard.press('ArrowDown');
  const chosen = grid.getByRole('gridcell', { selected: true });
  expect(await chosen.count()).toBe(1);
  expect(await chosen.getAttribute('id')).toBe(await box.getAttribute('aria-activedescendant'));
  await reader.leave();
}, 60_000);

test('words that stand in a text are found there, and marked', async () => {
  const reader = await newReader();
  const { page } = reader;
  await reader.open('/ja/search/?q=' + encodeURIComponent('推測と食い違い'));
  const row = page.locator('main [role="row"]', { has: page.locator('mark') });
  await row.first().waitFor({ timeout: 20_000 });
  expect(await row.locator('mark').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('推測')]),
  );
  expect(await row.locator('a').first().getAttribute('href')).toMatch(
    /^\/ja\/do\/undo-changes\/#./,
  );
  expect(reader.problems).toEqual([]);
  await reader.leave();
}, 60_000);

test('keys of an unfinished conversion are left to the input method', async () => {
  const reader = await newReader({ screen: 'desktop' });
  await reader.open('/ja/');
  await searchFor(reader, 'けいさつ');
  const { page } = reader;
  const session = await reader.context.newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'そう',
    selectionStart: 2,
    selectionEnd: 2,
  });
  const place = reader.place();
  for (const key of ['Enter', 'ArrowDown', 'Escape'])
    await page.dispatchEvent(field, 'keydown', {
      key,
      isComposing: true,
      keyCode: 229,
      bubbles: true,
      cancelable: true,
    });
  expect(await page.$('dialog[open]')).not.toBeNull();
  expect(await page.getAttribute(field, 'aria-activedescendant')).toBeNull();
  expect(reader.place()).toBe(place);
  await session.send('Input.insertText', { text: '相談' });
  expect(await page.inputValue(field)).toBe('けいさつ相談');
  await reader.leave();
}, 60_000);

test('a number is offered to be called when it is asked for', async () => {
  const reader = await newReader();
  await reader.open('/ja/search/?q=' + encodeURIComponent('警察 電話番号'));
  const call = reader.page.locator('main [role="row"] a[href^="tel:"]').first();
  await call.waitFor({ timeout: 20_000 });
  expect(await call.getAttribute('aria-label')).toContain('警察');
  await reader.leave();
}, 60_000);

const nobodys = ['0120', '000', '000'].join('-');

test.each([nobodys, `${nobodys} 本物？`])(
  'for “%s”, the page that compares numbers is offered, and gets the number alone',
  async (query) => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open('/ja/search/?q=' + encodeURIComponent(query));
    await page.locator('main a.search-panel__number').click({ timeout: 20_000 });
    await page.locator('[data-verdict]').waitFor();
    expect(await page.inputValue('textarea')).toBe(nobodys);
    await reader.leave();
  },
  60_000,
);

test('what is not understood still leads on', async () => {
  const reader = await newReader();
  await reader.open('/en/search/?q=' + encodeURIComponent('zzzzqqqq'));
  const { page } = reader;
  await page.waitForSelector('main [role="row"]', { timeout: 20_000 });
  expect(await page.locator('main [role="row"] a[href="/en/act-now/"]').count()).toBe(1);
  await expect.poll(() => page.textContent('main .search-panel__notes')).toContain('zzzzqqqq');
  await reader.leave();
}, 60_000);

test('without scripts the search page lists every page with the words readers use', async () => {
  const reader = await newReader({ scripts: false });
  await reader.open('/ja/');
  await reader.page.click('a[data-opens-search]');
  expect(reader.place()).toBe('/ja/search/');
  const list = await reader.page.innerText('.site-index');
  expect(list).toContain('カードを止める');
  expect(list).toContain('しょうこ');
  await reader.leave();
});

test.each(['ja', 'en'])(
  'a number that people dial leads to whom they reach, in %s',
  async (language) => {
    const reader = await newReader();
    await reader.open(`/${language}/search/`);
    const answers = await askAll(reader.page, ['188', '#9110']);
    expect(answers.map(({ paths }) => paths[0])).toEqual(['contacts/hotline/', 'contacts/police/']);
    await reader.leave();
  },
);
