import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, inject, test } from 'vitest';
import { addDays } from '../../src/lib/japan-time.ts';
import { guideDay } from '../guide/guide.ts';
import { everyRule, violations } from './axe.ts';
import { browserForTests, type Circumstances, type Reader } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
/** The gallery of components stands beside the real site. */
const newReaderOfGallery = browserForTests();
const key = 'torimodosu-kept';
/** Noon of the day the guide is built for, and of other days from there. */
const noon = (days = 0) => `${addDays(guideDay, days)}T03:00:00Z`;

const list = (page: Page) => page.locator('check-list').first();
const boxes = (page: Page) => list(page).locator('.checklist__line input');
const progress = (page: Page) => list(page).locator('.checklist__progress').innerText();
const stored = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);
const put = (page: Page, text: string) =>
  page.evaluate(([name, value]) => localStorage.setItem(name!, value!), [key, text]);

/** Runs on the page: whether every style sheet of it has come. */
const hasStyles = () =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(
    ({ sheet }) => sheet !== null,
  );

/** Presses a key until what has the focus matches. */
async function pressUntil(page: Page, key: string, selector: string): Promise<void> {
  const reached = () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press(key);
    if (await reached()) return;
  }
  throw new Error(`No ${key} leads to ${selector}.`);
}

async function readerAt(path: string, circumstances: Circumstances = {}): Promise<Reader> {
  const reader = await newReader(circumstances);
  await reader.open(path);
  return reader;
}

describe.each(['ja', 'en'])('a checklist in %s', (language) => {
  const path = `/${language}/act-now/`;

  test('keeps ticks, says so at the first one, and counts', async () => {
    const reader = await readerAt(path);
    const { page } = reader;
    const notice = page.locator('[data-consent="not-asked"]:visible');
    expect(await notice.count()).toBe(0);
    expect(await stored(page)).toBeNull();
    await boxes(page).nth(1).check();
    expect(await notice.count()).toBe(1);
    const item = list(page).locator('.checklist__item').nth(1);
    expect(await item.locator('[data-consent="not-asked"]').isVisible()).toBe(true);
    await page.reload();
    expect(await boxes(page).nth(1).isChecked()).toBe(true);
    expect(await progress(page)).toMatch(language === 'ja' ? /4件のうち1件/ : /1 of 4 done/);
    expect(await list(page).locator('progress').getAttribute('value')).toBe('1');
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('does not keep, and erases, as the reader says', async () => {
    const reader = await readerAt(path);
    const { page } = reader;
    await boxes(page).first().check();
    await page.locator('[data-do="do-not-keep"]:visible').click();
    expect(await stored(page)).not.toContain('first-steps');
    expect(await boxes(page).first().isChecked()).toBe(true);
    await reader.open(path);
    expect(await boxes(page).first().isChecked()).toBe(false);
    await boxes(page).first().check();
    await page.locator('[data-consent="do-not-keep"] [data-do="keep"]:visible').click();
    expect(await stored(page)).toContain('first-steps');
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await boxes(page).first().check();
    await page.locator('[data-do="erase"]:visible').click();
    await page.locator('dialog[open] [value="yes"]').click();
    await expect.poll(() => stored(page)).toBeNull();
    expect(await boxes(page).first().isChecked()).toBe(false);
    await reader.leave();
  });

  test('can be used with the keyboard alone, in every state without a violation', async () => {
    const reader = await readerAt(path);
    const { page } = reader;
    const { keyboard } = page;
    const check = async () => expect(await violations(page, everyRule, 'check-list')).toEqual([]);
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    const tabTo = (selector: string, key = 'Tab') => pressUntil(page, key, selector);
    await check();
    // The keyboard goes on from where was last pressed.
    await list(page).locator('.checklist__title').click();
    await tabTo('[data-do="view"]');
    await keyboard.press('Enter');
    await page.locator('check-list[data-next-only]').first().waitFor();
    await tabTo('.checklist__line input');
    const first = await focused();
    await keyboard.press('Space');
    await check();
    // The ticked item went out of sight: the keyboard is at the next one.
    expect(await focused()).not.toBe(first);
    expect(await focused()).toMatch(/^check-/);
    await tabTo('[data-do="undo"]');
    await keyboard.press('Enter');
    await expect.poll(focused).toBe(first);
    expect(await boxes(page).first().isChecked()).toBe(false);
    await tabTo('[data-do="view"]', 'Shift+Tab');
    await keyboard.press('Space');
    await page.locator('check-list:not([data-next-only])').first().waitFor();
    await tabTo('.checklist__item summary');
    await keyboard.press('Enter');
    await tabTo('[data-do="not-for-me"]');
    await keyboard.press('Enter');
    await expect.poll(() => progress(page)).toMatch(/3/);
    await check();
    await tabTo('[data-do="reset"]');
    await keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await check();
    await keyboard.press('Escape');
    expect(await progress(page)).toMatch(/3/);
    await keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(() => progress(page)).toMatch(/4/);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });
});

describe('a checklist', () => {
  const path = '/en/act-now/';

  test('moves nothing when its script comes', async () => {
    const reader = await newReader();
    const { page } = reader;
    let letScriptsCome = () => {};
    const held = new Promise<void>((resolve) => (letScriptsCome = resolve));
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('check-list, .checklist__item')].map(
          (element) => element.getBoundingClientRect().bottom + scrollY,
        ),
      );
    const opened = reader.open(path);
    await list(page).waitFor();
    // A box has a place before the styles have come.
    await expect.poll(() => page.evaluate(hasStyles)).toBe(true);
    const before = await places();
    letScriptsCome();
    await opened;
    expect(await progress(page)).not.toBe('');
    expect(await places()).toEqual(before);
    await reader.leave();
  });

  test('shows no control without scripts, and no gap', async () => {
    const reader = await readerAt(path, { scripts: false });
    expect(await list(reader.page).locator('button:visible, progress:visible').count()).toBe(0);
    await reader.leave();
  });

  test('reads progress out once after several ticks, and nothing on opening', async () => {
    const reader = await readerAt(path);
    const { page } = reader;
    const said = list(page).locator('[role="status"]');
    await page.waitForTimeout(1_100);
    expect(await said.textContent()).toBe('');
    await boxes(page).nth(0).check();
    await boxes(page).nth(1).check();
    expect(await said.textContent()).toBe('');
    await expect.poll(() => said.textContent()).toContain('2 of 4 done');
    await reader.leave();
  });

  test('goes on in a second tab, and after coming back to the page', async () => {
    const reader = await readerAt(path);
    const { page } = reader;
    const other = await reader.context.newPage();
    await other.goto(page.url());
    await boxes(page).nth(0).check();
    await expect.poll(() => boxes(other).nth(0).isChecked()).toBe(true);
    await boxes(other).nth(1).check();
    await expect.poll(() => progress(page)).toContain('2 of 4');
    await page.goto(page.url().replace('act-now/', 'contacts/'));
    await boxes(other).nth(2).check();
    await page.goBack();
    await expect.poll(() => progress(page)).toContain('3 of 4');
    await reader.leave();
  });

  test('works when storage is forbidden, and says that nothing is saved', async () => {
    const reader = await readerAt(path, { storageForbidden: true });
    const { page } = reader;
    expect(await page.locator('[data-loss]:visible').count()).toBe(0);
    await boxes(page).first().check();
    expect(await progress(page)).toContain('1 of 4');
    expect(await page.locator('[data-loss="not-saved"]:visible').count()).toBe(1);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('works when storage is full', async () => {
    const reader = await newReader();
    await reader.page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await reader.open(path);
    await boxes(reader.page).first().check();
    expect(await progress(reader.page)).toContain('1 of 4');
    expect(await reader.page.locator('[data-loss="not-saved"]:visible').count()).toBe(1);
    await reader.leave();
  });

  test.each([
    ['unreadable', '{"version":'],
    ['partly', '{"version":1,"ticks":{"first-steps-pause":{},"other":5}}'],
    ['newer', '{"version":9,"ticks":{"first-steps-pause":{}}}'],
    ['expired', '{"version":1,"visited":"2020-01-01","ticks":{"first-steps-pause":{}}}'],
  ])('says what was lost when what was kept is %s, and works', async (loss, text) => {
    const reader = await newReader({ clock: noon() });
    const { page } = reader;
    await put(page, text);
    await reader.open(path);
    expect(await page.locator(`[data-loss="${loss}"]:visible`).count()).toBe(1);
    await boxes(page).nth(3).check();
    expect(await boxes(page).nth(3).isChecked()).toBe(true);
    if (loss === 'newer') expect(await stored(page)).toBe(text);
    else expect(await stored(page)).toContain('"version":1');
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('loses nothing to a clock that is years behind, and erases after ninety days', async () => {
    const reader = await readerAt(path, { clock: noon() });
    const { page, context } = reader;
    await boxes(page).first().check();
    for (const clock of ['2001-01-01T00:00:00Z', noon(1), '2015-06-01T00:00:00Z', noon(80)]) {
      await context.clock.setFixedTime(clock);
      await page.reload();
      expect(await boxes(page).first().isChecked(), clock).toBe(true);
      expect(await page.locator('[data-loss]:visible').count(), clock).toBe(0);
    }
    await context.clock.setFixedTime(noon(171));
    await page.reload();
    expect(await boxes(page).first().isChecked()).toBe(false);
    expect(await page.locator('[data-loss="expired"]:visible').count()).toBe(1);
    expect(await stored(page)).toBeNull();
    await reader.leave();
  });

  test('prints every item with its state, the time and the address, whatever the view', async () => {
    const reader = await readerAt(path);
    const { page } = reader;
    await boxes(page).first().check();
    await list(page).locator('[data-do="view"]').click();
    await page.locator('check-list[data-next-only]').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const items = list(page).locator('.checklist__item');
    expect(await items.count()).toBeGreaterThan(1);
    expect(await items.filter({ visible: true }).count()).toBe(await items.count());
    expect(await list(page).locator('button:visible').count()).toBe(0);
    const sheet = await list(page).locator('.checklist__sheet').innerText();
    expect(sheet).toContain('/en/act-now/');
    expect(sheet).toMatch(/As of .*20\d\d/);
    const mark = await boxes(page)
      .first()
      .evaluate((box) => getComputedStyle(box, '::before').content);
    expect(mark).toBe('"✓"');
    await reader.leave();
  });
});

test.each(['ja', 'en'])(
  'the code on the printed list leads to the page, in %s',
  async (language) => {
    const reader = await readerAt(`/${language}/act-now/`);
    const { page } = reader;
    await page.emulateMedia({ media: 'print' });
    const code = list(page).locator('.checklist__sheet svg');
    const { data, width, height } = PNG.sync.read(await code.screenshot());
    expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe(
      `https://torimodosu.example/${language}/act-now/`,
    );
    await reader.leave();
  },
);

describe('the page of what is kept', () => {
  const path = '/en/about/on-this-device/';
  const data = (page: Page) => page.locator('kept-data');

  test('shows everything, and erases everything', async () => {
    const reader = await readerAt('/en/act-now/');
    const { page } = reader;
    await page.getByLabel('Light or dark').selectOption('dark');
    await boxes(page).first().check();
    await reader.open(path);
    expect(await data(page).innerText()).toContain('Pause the card');
    expect(await data(page).innerText()).toContain('light or dark');
    await data(page).locator('[data-do="erase-all"]').click();
    await page.locator('dialog[open] [value="yes"]').click();
    await expect.poll(() => data(page).locator('.kept-data__said').innerText()).toContain('erased');
    // All that stays is the choice to keep no copy: without it the next page would make one.
    expect(await data(page).locator('[data-section]:visible').count()).toBe(1);
    const left = await page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);
    expect(left).toEqual(['torimodosu-offline']);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('takes everything to another device as text, after showing what will change', async () => {
    const one = await readerAt(path);
    await one.open('/en/act-now/');
    await list(one.page).locator('[data-setting="notes"]').check();
    await expect.poll(() => stored(one.page)).toContain('"notes":true');
    await boxes(one.page).nth(2).check();
    await list(one.page).locator('summary').first().click();
    await list(one.page).locator('textarea:visible').fill('Called. 受付 1');
    await expect.poll(() => stored(one.page)).toContain('受付');
    await one.open(path);
    await data(one.page).locator('summary').click();
    const shown = one.page.locator('[data-export]');
    await expect.poll(() => shown.inputValue()).toContain('Called. 受付 1');
    const text = await shown.inputValue();
    expect(one.page.url()).not.toMatch(/[?#]/);
    const two = await readerAt(path);
    await two.page.locator('#kept-paste').fill(text);
    await two.page.locator('[data-do="check"]').click();
    await expect.poll(() => two.page.locator('[data-plan] li').count()).toBe(3);
    expect(await stored(two.page)).toBeNull();
    await two.page.locator('[data-do="apply"]').click();
    await expect
      .poll(() => data(two.page).locator('.kept-data__said').innerText())
      .toContain('Done');
    await two.open('/en/act-now/');
    expect(await boxes(two.page).nth(2).isChecked()).toBe(true);
    expect(await two.page.locator('.checklist__written:visible').innerText()).toContain('受付 1');
    await one.leave();
    await two.leave();
  });

  test('prints what is kept and nothing to press', async () => {
    const reader = await readerAt('/en/act-now/');
    const { page } = reader;
    await boxes(page).first().check();
    await reader.open(path);
    await data(page).locator('[data-section="ticks"] li').waitFor();
    await page.emulateMedia({ media: 'print' });
    const controls = data(page).locator('button, input, label, textarea, summary, h2');
    expect(await controls.filter({ visible: true }).count()).toBe(0);
    expect(await data(page).innerText()).toMatch(/^Ticked\s+Pause the card/);
    await reader.leave();
  });

  test('saves a file that it reads again', async () => {
    const reader = await readerAt('/en/act-now/');
    const { page } = reader;
    await boxes(page).first().check();
    await reader.open(path);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-do="save"]').click(),
    ]);
    const file = await download.path();
    await page.locator('#kept-file').setInputFiles(file);
    await expect
      .poll(() => data(page).locator('.kept-data__said').innerText())
      .toContain('Nothing would change');
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test.each([
    ['another file', Buffer.from('GIF89a\0\0'), /not exported by this site/],
    [
      'a prototype key',
      Buffer.from('{"format":"torimodosu-kept","version":1,"ticks":{"__proto__":{"a":1}}}'),
      /damaged/,
    ],
    [
      'script in a name',
      Buffer.from(
        '{"format":"torimodosu-kept","version":1,"ticks":{"<img src=x onerror=alert(1)>":{}}}',
      ),
      /damaged/,
    ],
    ['a newer version', Buffer.from('{"format":"torimodosu-kept","version":7}'), /newer version/],
    ['a very large file', Buffer.alloc(3_000_000, '{"format"'), /too large/],
  ])('refuses %s with a plain message and changes nothing', async (_, buffer, message) => {
    const reader = await newReader();
    const { page } = reader;
    await put(page, '{"version":1,"ticks":{"first-steps-pause":{}}}');
    await reader.open(path);
    await data(page).locator('[data-section="ticks"] li').waitFor();
    const before = await stored(page);
    await page
      .locator('#kept-file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
    await expect.poll(() => data(page).locator('.kept-data__said').innerText()).toMatch(message);
    expect(await page.locator('[data-plan]').isVisible()).toBe(false);
    expect(await stored(page)).toBe(before);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test.each(['ja', 'en'])(
    'has no violation, and without scripts says why it is empty (%s)',
    async (language) => {
      const reader = await readerAt(`/${language}/about/on-this-device/`);
      expect(await violations(reader.page, everyRule, 'main')).toEqual([]);
      await reader.leave();
      const plain = await readerAt(`/${language}/about/on-this-device/`, { scripts: false });
      expect(await plain.page.locator('.kept-data__without').isVisible()).toBe(true);
      expect(await data(plain.page).isVisible()).toBe(false);
      await plain.leave();
    },
  );
});

test('every state on the components page is without a violation, and nothing of it is kept', async () => {
  const reader = await newReaderOfGallery();
  await reader.open('/en/components/');
  const { page } = reader;
  await page.locator('[data-open] dialog[open]').waitFor();
  await page.locator('kept-data [data-plan]:visible').waitFor();
  expect(await violations(page, everyRule, '[data-stored]')).toEqual([]);
  for (const loss of ['unreadable', 'partly', 'newer', 'expired', 'not-saved'])
    expect(await page.locator(`[data-loss="${loss}"]:visible`).count()).toBe(1);
  expect(await stored(page)).toBeNull();
  expect(reader.problems).toEqual([]);
  await reader.leave();
});
