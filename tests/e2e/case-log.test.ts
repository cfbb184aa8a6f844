import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { guideDay } from '../guide/guide.ts';
import { everyRule, violations } from './axe.ts';
import { lockAway } from './case-lock.ts';
import { loseScripts } from './lost-scripts.ts';
import { browserForTests, type Circumstances } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
/** Nine in the evening of the day the guide is built for, in Japan. */
const evening = `${guideDay}T12:00:00Z`;

async function openLog(circumstances: Circumstances = {}, language = 'en') {
  const reader = await newReader({ clock: evening, ...circumstances });
  await reader.open(`/${language}/case/log/`);
  if (circumstances.scripts !== false) await reader.page.locator('case-log:defined').waitFor();
  return reader;
}

const list = (page: Page, name: string) => page.locator(`[data-log="${name}"] li`);
const said = (page: Page) => page.locator('[data-said]');
const dialog = (page: Page) => page.locator('dialog[open]');
const save = (page: Page) => dialog(page).locator('[type="submit"]').click();
async function open(page: Page, name: string) {
  await page.locator(`[data-do="write"][data-list="${name}"]`).click();
  await dialog(page).waitFor();
}
/** On a screen so high that nothing lies behind what stays in sight: axe would not see its colours. */
async function faults(page: Page, within = 'main') {
  const size = page.viewportSize()!;
  await page.setViewportSize({ ...size, height: 6_000 });
  const found = await violations(page, everyRule, within);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await page.setViewportSize(size);
  return wide > 0 ? [...found, `${wide} px wider than the screen`] : found;
}
const total = (page: Page, state: string) => page.locator(`[data-total="${state}"]`).textContent();

async function fillCharge(page: Page, merchant: string, amount: string, used = '2026-01-05') {
  await open(page, 'charges');
  await dialog(page).locator('[name="used"]').fill(used);
  await dialog(page).locator('[name="merchant"]').fill(merchant);
  await dialog(page).locator('[name="amount"]').fill(amount);
}

async function writeCharge(...[page, ...charge]: Parameters<typeof fillCharge>) {
  await fillCharge(page, ...charge);
  await save(page);
  await dialog(page).waitFor({ state: 'hidden' });
}

async function paste(page: Page, text: string) {
  await page.locator('[data-do="paste"]').click();
  await dialog(page).locator('textarea').fill(text);
  await save(page);
  await page.locator('[data-read]:not([hidden])').waitFor();
}

test('an event is written with the time of Japan, changed, taken away and brought back', async () => {
  const { page, problems, leave } = await openLog({ timeZone: 'America/New_York' });
  await open(page, 'events');
  expect(await dialog(page).locator('[name="date"]').inputValue()).toBe(guideDay);
  expect(await dialog(page).locator('[name="time"]').inputValue()).toBe('21:00');
  await dialog(page).locator('[name="kind"]').selectOption('called');
  await dialog(page).locator('[name="organisation"]').selectOption('sample-card');
  expect(await dialog(page).locator('[name="name"]').isVisible()).toBe(false);
  await dialog(page).locator('[name="reference"]').fill('R-2042');
  await dialog(page).locator('[name="promise"]').fill('A mail');
  await dialog(page).locator('[name="promisedBy"]').fill('2027-01-09');
  await save(page);
  const entry = list(page, 'events');
  await expect.poll(() => entry.textContent()).toContain('I called');
  const text = await entry.textContent();
  expect(text).toContain('21:00');
  expect(text).toContain('R-2042');
  expect(text).toContain('by 9 January 2027');

  await entry.locator('[data-do="edit"]').click();
  await dialog(page).locator('[name="kind"]').selectOption('silence');
  await save(page);
  await expect.poll(() => entry.textContent()).toContain('I heard nothing');
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['do']);
  await expect.poll(focused).toBe('edit');

  await entry.locator('[data-do="remove"]').click();
  await expect.poll(() => entry.count()).toBe(0);
  expect(await focused()).toBe('undo');
  await page.keyboard.press('Enter');
  await expect.poll(() => entry.textContent()).toContain('I heard nothing');
  expect(problems).toEqual([]);
  await leave();
});

test('charges are added up by their states, and a state changes with one tap', async () => {
  const { page, leave } = await openLog();
  await writeCharge(page, 'AMAZON.CO.JP', '５０，０００円');
  await writeCharge(page, 'APPLE', '1,500', '2026-01-06');
  await expect.poll(() => total(page, 'all')).toContain('51,500 yen');
  // The newest stands first.
  expect(await list(page, 'charges').first().textContent()).toContain('APPLE');
  await list(page, 'charges').first().getByText('Refunded', { exact: true }).click();
  await expect.poll(() => total(page, 'refunded')).toContain('1,500 yen');
  expect(await total(page, 'noticed')).toContain('50,000 yen');
  expect(await total(page, 'all')).toContain('51,500 yen');
  await page.locator('[data-do="undo"]').click();
  await expect.poll(() => total(page, 'noticed')).toContain('51,500 yen');
  await page.reload();
  await expect.poll(() => list(page, 'charges').count()).toBe(2);
  await leave();
});

test('a log whose script is missing is not called empty, and the next press shows it', async () => {
  const { page, leave } = await openLog();
  await writeCharge(page, 'AMAZON.CO.JP', '500');
  const bringBack = await loseScripts(page);
  await page.reload();
  await expect.poll(() => said(page).textContent()).toContain('could not be loaded');
  expect(await page.locator('.case-log__none:visible').count()).toBe(0);
  await bringBack();
  await open(page, 'events');
  expect(await list(page, 'charges').textContent()).toContain('AMAZON.CO.JP');
  expect(await said(page).textContent()).toBe('');
  await leave();
});

test('a text is read in with the next press where the script for it was missing', async () => {
  const { page, leave } = await openLog();
  const bringBack = await loseScripts(page);
  await page.locator('[data-do="paste"]').click();
  await expect.poll(() => said(page).textContent()).toContain('could not be loaded');
  await bringBack();
  await paste(page, '2026/01/05 SAMPLE SHOP 530円');
  expect(await said(page).textContent()).toBe('');
  await leave();
});

test('what another tab made of an entry meanwhile is not written over, nor taken back', async () => {
  const { page, leave } = await openLog();
  await writeCharge(page, 'AMAZON.CO.JP', '500');
  await page.locator('case-notice [data-do="keep"]').click();
  await page.locator('[data-part="device"]:not([hidden])').waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await list(page, 'charges').locator('[data-do="edit"]').click();
  await dialog(page).locator('[name="merchant"]').fill('MINE');
  await list(other, 'charges').locator('[data-do="edit"]').click();
  await dialog(other).locator('[name="merchant"]').fill('THEIRS');
  await save(other);
  await expect.poll(() => list(page, 'charges').textContent()).toContain('THEIRS');
  await save(page);
  await expect.poll(() => said(page).textContent()).toContain('an entry of its own');
  for (const tab of [page, other])
    await expect
      .poll(async () => (await list(tab, 'charges').locator('b').allTextContents()).join())
      .toMatch(/MINE.*THEIRS|THEIRS.*MINE/);

  // The same in the other direction: what was written last cannot be undone over it.
  const theirs = list(other, 'charges').filter({ hasText: 'MINE' });
  await theirs.getByText('Refunded', { exact: true }).click();
  await expect.poll(() => total(page, 'refunded')).toContain('500 yen');
  await page.locator('[data-do="undo"]').click();
  await expect.poll(() => said(page).textContent()).toContain('Not undone');
  expect(await list(page, 'charges').count()).toBe(2);
  await leave();
});

test('Escape keeps what was written, Cancel does not', async () => {
  const { page, leave } = await openLog();
  const note = dialog(page).locator('[name="note"]');
  await open(page, 'events');
  await page.keyboard.press('Escape');
  expect(await said(page).textContent()).toBe('');
  await open(page, 'events');
  await note.fill('They said that it takes two months.');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await expect.poll(() => said(page).textContent()).toContain('Not saved yet');
  await open(page, 'events');
  expect(await note.inputValue()).toBe('They said that it takes two months.');
  await dialog(page).locator('[data-do="close"]').click();
  await open(page, 'events');
  expect(await note.inputValue()).toBe('');
  await note.fill('Another one.');
  await page.keyboard.press('Escape');
  await open(page, 'events');
  await save(page);
  await expect.poll(() => list(page, 'events').textContent()).toContain('Another one.');
  await open(page, 'events');
  expect(await note.inputValue()).toBe('');
  await leave();
});

test('it says “Written down” only when it is', async () => {
  const { page, leave } = await openLog();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await writeCharge(page, 'AMAZON.CO.JP', '500');
  await expect.poll(() => said(page).textContent()).toContain('refused to save');
  expect(await said(page).textContent()).not.toContain('Written');
  expect(await page.locator('[data-part="kept-tab"]').isVisible()).toBe(false);
  expect(await list(page, 'charges').count()).toBe(1);
  await leave();
});

test('behind a lock it says that what is written is on the page only', async () => {
  const { page, leave } = await openLog();
  await writeCharge(page, 'AMAZON.CO.JP', '500');
  await lockAway(page, 'three old cats');
  await writeCharge(page, 'APPLE', '1,500', '2026-01-06');
  await expect.poll(() => said(page).textContent()).toContain('on this page only');
  await page.locator('case-notice input').fill('three old cats');
  await page.locator('case-notice input').press('Enter');
  await expect.poll(() => list(page, 'charges').count()).toBe(2);
  // It is no longer so.
  await expect.poll(() => said(page).textContent()).toBe('');
  await leave();
});

test('a file is not listed under a name that must not be kept', async () => {
  const { page, leave } = await openLog();
  const file = { mimeType: 'image/png', buffer: Buffer.from('a') };
  await page.locator('[data-files]').setInputFiles([
    { ...file, name: 'code is 482913.png' },
    { ...file, name: 'orders.png' },
  ]);
  await expect.poll(() => said(page).textContent()).toContain('“code is •••.png” was not listed');
  expect(await list(page, 'files').count()).toBe(1);
  await leave();
});

test('nothing comes back of a case that was erased', async () => {
  const { page, leave } = await openLog();
  await writeCharge(page, 'AMAZON.CO.JP', '500');
  await writeCharge(page, 'APPLE', '1,500');
  await list(page, 'charges').first().locator('[data-do="remove"]').click();
  const undo = page.locator('case-log > * [data-do="undo"], case-log > [data-do="undo"]');
  await undo.waitFor();
  await page.locator('case-notice [data-do="erase"]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase the record' }).click();
  await expect.poll(() => list(page, 'charges').count()).toBe(0);
  await expect.poll(() => undo.isVisible()).toBe(false);
  await leave();
});

test('the order of time can be turned', async () => {
  const { page, leave } = await openLog();
  for (const day of ['2026-01-05', '2026-01-07', '2026-01-06']) {
    await open(page, 'events');
    await dialog(page).locator('[name="date"]').fill(day);
    // Now is no time of another day.
    await expect.poll(() => dialog(page).locator('[name="time"]').inputValue()).toBe('');
    await save(page);
  }
  const days = () => list(page, 'events').locator('[data-slot="at"]').allTextContents();
  await expect.poll(days).toEqual(['7 January 2026', '6 January 2026', '5 January 2026']);
  await page.locator('[data-do="order"]').click();
  await expect.poll(days).toEqual(['5 January 2026', '6 January 2026', '7 January 2026']);
  await leave();
});

test.each([
  ['events', 'date'],
  ['charges', 'used'],
  ['charges', 'stated'],
])('in %s, a day to come is refused in %s by the day of Japan', async (name, field) => {
  const { page, leave } = await openLog({ timeZone: 'America/New_York' });
  await open(page, name);
  if (name === 'charges') {
    await dialog(page).locator('[name="used"]').fill('2026-01-05');
    await dialog(page).locator('[name="amount"]').fill('1');
  }
  const input = dialog(page).locator(`[name="${field}"]`);
  const dayAfter = new Date(Date.parse(guideDay) + 86_400_000).toISOString().slice(0, 10);
  await input.fill(dayAfter);
  await save(page);
  await expect
    .poll(() => dialog(page).locator('[role="alert"]').textContent())
    .toContain('still to come');
  expect(await input.getAttribute('aria-invalid')).toBe('true');
  await input.fill(guideDay);
  await save(page);
  await expect.poll(() => list(page, name).count()).toBe(1);
  await leave();
});

test.each([
  ['events', 'note', 'My password is hunter2!', 'password'],
  ['events', 'note', '認証コードは123456', 'code'],
  ['charges', 'lastDigits', '4111 1111 1111 1111', 'whole number'],
  ['charges', 'lastDigits', '41111', 'four'],
  ['charges', 'merchant', '４１１１-１１１１-１１１１-１１１１', 'whole number'],
])('in %s, a secret in %s is refused with what to do: %s', async (name, field, text, reason) => {
  const { page, leave } = await openLog();
  await open(page, name);
  if (name === 'charges') {
    await dialog(page).locator('[name="used"]').fill('2026-01-05');
    await dialog(page).locator('[name="amount"]').fill('1');
  }
  const input = dialog(page).locator(`[name="${field}"]`);
  await input.fill(text);
  await save(page);
  await expect.poll(() => dialog(page).locator('[role="alert"]').textContent()).toContain(reason);
  expect(await input.getAttribute('aria-invalid')).toBe('true');
  expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(text);
  await leave();
});

test('what is pasted is proposed with its lines, and only what is chosen is taken', async () => {
  const { page, problems, leave } = await openLog();
  await writeCharge(page, 'AMAZON.CO.JP', '50000');
  await paste(
    page,
    '2026/01/05 AMAZON.CO.JP 50,000\n2026/01/06 APPLE 1,500\n2026/01/07 BOOKS 800\nabout 3,000円 too\n2026/01/12 AMAZON.CO.JP -50,000',
  );
  const proposed = dialog(page).locator('ol > li');
  expect(await proposed.count()).toBe(3);
  expect(await proposed.nth(0).textContent()).toContain('about a charge of your log');
  expect(await proposed.nth(1).locator('[data-lines]').textContent()).toBe(
    '2026/01/06 APPLE 1,500',
  );
  expect(await dialog(page).locator('[data-unread] li').allTextContents()).toEqual([
    'about 3,000円 too',
  ]);
  expect(await list(page, 'charges').count()).toBe(1);
  await proposed.nth(2).locator('input').uncheck();
  await dialog(page).locator('[data-do="take"]').click();
  await expect.poll(() => list(page, 'charges').count()).toBe(2);
  await expect.poll(() => total(page, 'refunded')).toContain('50,000 yen');
  expect(await total(page, 'noticed')).toContain('1,500 yen');
  await page.locator('[data-do="undo"]').click();
  await expect.poll(() => total(page, 'noticed')).toContain('50,000 yen');
  expect(await list(page, 'charges').count()).toBe(1);

  await paste(page, '2026/01/05 AMAZON.CO.JP 50,000');
  expect(await proposed.locator('input').isChecked()).toBe(false);
  expect(await proposed.textContent()).toContain('in your log already');
  expect(problems).toEqual([]);
  await leave();
});

test('the issuer of what is pasted is proposed and goes to all that is taken', async () => {
  const { page, leave } = await openLog();
  await page.goto(page.url().replace('/log/', '/stop-list/'));
  await page.locator('input[value="other-card"]').check();
  await page.goBack();
  await paste(page, '2026/01/05 AMAZON.CO.JP 50,000\n2026/01/06 APPLE 1,500');
  const issuer = dialog(page).locator('[name="issuer"]');
  expect(await issuer.inputValue()).toBe('other-card');
  expect(await issuer.locator('optgroup').first().getAttribute('label')).toBe('On your stop list');
  // The network of the card bills nothing, wherever it is named.
  await issuer.selectOption('');
  const text = dialog(page).locator('textarea');
  await text.fill(`Riddle Card 1234\n${await text.inputValue()}`);
  await save(page);
  await expect.poll(() => issuer.inputValue()).toBe('other-card');
  await issuer.selectOption('sample-card');
  await dialog(page).locator('[data-do="take"]').click();
  await expect.poll(() => list(page, 'charges').count()).toBe(2);
  const name = await page.locator('[data-form="charges"] [value="sample-card"]').textContent();
  for (const charge of await list(page, 'charges').allTextContents())
    expect(charge).toContain(name!.trim());

  await paste(page, '2026/01/07 AMAZON.CO.JP 50,000\n返金額：1,500円');
  const boxes = dialog(page).locator('ol > li input');
  expect(
    await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)),
  ).toEqual([false, false]);
  expect(await dialog(page).locator('ol').textContent()).toContain('on a near day');
  expect(await dialog(page).locator('ol').textContent()).toContain('notice of a refund');
  await leave();
});

test('a bank that is not listed is named for what is pasted, and for one charge', async () => {
  const { page, leave } = await openLog();
  // With another one on the stop list, none is proposed.
  await page.goto(page.url().replace('/log/', '/stop-list/'));
  for (const value of ['other-card', 'unlisted-bank'])
    await page.locator(`input[value="${value}"]`).check();
  await page.goBack();
  await paste(page, '2026/01/05 AMAZON.CO.JP 50,000\n2026/01/06 APPLE 1,500');
  const name = dialog(page).locator('[name="issuerName"]');
  await name.fill('4111 1111 1111 1111');
  await dialog(page).locator('[data-do="take"]').click();
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
  expect(await list(page, 'charges').count()).toBe(0);
  await name.fill('楽天銀行');
  await dialog(page).locator('[data-do="take"]').click();
  await expect.poll(() => list(page, 'charges').count()).toBe(2);
  for (const charge of await list(page, 'charges').allTextContents())
    expect(charge).toContain('楽天銀行');

  const newest = list(page, 'charges').first();
  await newest.locator('[data-do="edit"]').click();
  expect(await name.inputValue()).toBe('楽天銀行');
  await dialog(page).locator('[name="issuer"]').selectOption('sample-card');
  await expect.poll(() => name.isVisible()).toBe(false);
  await save(page);
  await expect.poll(() => newest.textContent()).not.toContain('楽天銀行');
  await leave();
});

test('the name of a police station is asked for, that of a listed company is not', async () => {
  const { page, leave } = await openLog();
  await open(page, 'events');
  const own = dialog(page).locator('[data-own]');
  await dialog(page).locator('[name="name"]').fill('A bank');
  await dialog(page).locator('[name="organisation"]').selectOption('sample-card');
  await expect.poll(() => own.isVisible()).toBe(false);
  await save(page);
  await expect.poll(() => list(page, 'events').count()).toBe(1);
  expect(await list(page, 'events').textContent()).not.toContain('A bank');
  await open(page, 'events');
  await dialog(page).locator('[name="organisation"]').selectOption('police');
  await expect.poll(() => own.textContent()).toContain('police station');
  await dialog(page).locator('[name="name"]').fill('新宿警察署');
  await save(page);
  await expect.poll(() => list(page, 'events').count()).toBe(2);
  expect(await list(page, 'events').first().textContent()).toContain('新宿警察署');
  await leave();
});

test('a pasted secret is skipped and leaves the field', async () => {
  const { page, leave } = await openLog();
  await paste(page, '認証コードは123456です\n2026/01/05 AMAZON 1,000');
  expect(await dialog(page).locator('[data-skipped]').textContent()).toContain('skipped');
  expect(await dialog(page).locator('textarea').inputValue()).toBe('');
  expect(await dialog(page).textContent()).not.toContain('123456');
  expect(await dialog(page).locator('ol > li').count()).toBe(1);
  await leave();
});

test('files are listed by name, size, time and hash, and not kept', async () => {
  const { page, problems, leave } = await openLog();
  const buffer = Buffer.from('a picture of the orders');
  await page
    .locator('[data-files]')
    .setInputFiles({ name: 'orders.png', mimeType: 'image/png', buffer });
  const entry = list(page, 'files');
  const hash = createHash('sha256').update(buffer).digest('hex');
  await expect.poll(() => entry.textContent()).toContain(hash);
  expect(await entry.textContent()).toContain('orders.png');
  expect(await entry.textContent()).toContain(`${buffer.length} bytes`);
  await entry.locator('[data-do="edit"]').click();
  await dialog(page).locator('[name="note"]').fill('All three orders');
  await save(page);
  await expect.poll(() => entry.textContent()).toContain('All three orders');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(
    'a picture of the orders',
  );
  expect(problems).toEqual([]);
  await leave();
});

test('where the browser has no hash it says so', async () => {
  const { page, leave } = await openLog();
  await page.evaluate(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await page
    .locator('[data-files]')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
  await expect.poll(() => said(page).textContent()).toContain('cannot work out SHA-256');
  expect(await list(page, 'files').count()).toBe(0);
  await leave();
});

describe.each(['ja', 'en'])('in %s', (language) => {
  test.each([360, 320])('a filled log fits %s px with text of 200 %%', async (width) => {
    const { page, leave } = await openLog({}, language);
    await writeCharge(page, 'AMAZON.CO.JP', '1,234,567,890');
    await open(page, 'events');
    await save(page);
    await page.setViewportSize({ width, height: 740 });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% !important }');
      document.adoptedStyleSheets.push(sheet);
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await leave();
  });

  test('without scripts there are tables to write in, and no control that does nothing', async () => {
    const { page, leave } = await openLog({ scripts: false }, language);
    expect(await page.locator('.sheet-table').first().isVisible()).toBe(true);
    expect(await page.locator('main button:visible, main input:visible').count()).toBe(0);
    // No words ask for what cannot be done.
    expect(await page.locator('.case-log__part:visible:not(.case-log__paper)').count()).toBe(0);
    await leave();
  });

  test('paper has the log, or blank tables while there is none', async () => {
    const { page, leave } = await openLog({}, language);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sheet-table').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await open(page, 'events');
    await save(page);
    await expect.poll(() => list(page, 'events').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sheet-table').first().isVisible()).toBe(false);
    expect(await list(page, 'events').isVisible()).toBe(true);
    expect(await page.locator('case-log button:visible').count()).toBe(0);
    await leave();
  });
});

// No language has colours of its own.
test.each([
  ['ja', 'light'],
  ['en', 'dark'],
] as const)('axe finds nothing in any state, in %s, %s', async (language, device) => {
  const { page, leave } = await openLog({ device }, language);
  const refuses = async (name: string, text: string) => {
    const field = dialog(page).locator(`[name="${name}"]`);
    await field.fill(text);
    await save(page);
    await dialog(page).locator('[role="alert"]:not(:empty)').waitFor();
    expect(await faults(page, 'dialog[open]')).toEqual([]);
    await field.fill('');
    await save(page);
  };
  expect(await faults(page)).toEqual([]);
  await open(page, 'events');
  await refuses('note', 'My password is hunter2!');
  await fillCharge(page, 'VERY-LONG-NAME-OF-A-SHOP-AS-PRINTED*'.repeat(3), '50000');
  await refuses('lastDigits', '41111');
  await page
    .locator('[data-files]')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
  await expect.poll(() => list(page, 'files').count()).toBe(1);
  expect(await faults(page)).toEqual([]);
  await paste(page, '2026/01/05 AMAZON.CO.JP 50,000\n認証コードは123456\n4,000円');
  expect(await faults(page, 'dialog[open]')).toEqual([]);
  await leave();
});
