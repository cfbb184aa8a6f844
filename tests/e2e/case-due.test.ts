import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { addDays } from '../../src/lib/japan-time.ts';
import { emptyCase, type CaseFile } from '../../src/lib/case/state.ts';
import { guideDay, readGuide } from '../guide/guide.ts';
import { everyRule, unfold, violations } from './axe.ts';
import { loseScripts } from './lost-scripts.ts';
import { browserForTests, type Circumstances, type Reader } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
/** Noon in Japan of the day the guide is built for. */
const noon = `${guideDay}T03:00:00Z`;
const rules = readGuide().records['due-rules'];

const charge = (days: number, changes = {}): CaseFile['charges'][string] => ({
  used: addDays(guideDay, days),
  merchant: 'AMAZON.CO.JP',
  amount: 50_000,
  order: '',
  lastDigits: '',
  issuer: 'sample-card',
  issuerName: '',
  state: 'noticed',
  stated: '',
  ...changes,
});
const promise: CaseFile['events'][string] = {
  kind: 'called',
  topic: 'report',
  at: addDays(guideDay, -3),
  organisation: 'amazon-jp',
  name: '',
  person: '',
  reference: '',
  note: '',
  promise: 'They answer by mail',
  promisedBy: addDays(guideDay, -1),
};
const sample: CaseFile = {
  ...emptyCase(),
  charges: { a: charge(-10), b: charge(-10), c: charge(-60), d: charge(-10, { issuer: '' }) },
  events: { e: promise },
};

async function openDue(
  file: CaseFile = sample,
  circumstances: Circumstances = {},
  language = 'en',
): Promise<Reader> {
  const reader = await newReader({ clock: noon, ...circumstances });
  await reader.context.addInitScript((text) => {
    sessionStorage.setItem('torimodosu-case', sessionStorage.getItem('torimodosu-case') ?? text);
  }, JSON.stringify(file));
  await reader.open(`/${language}/case/due/`);
  return reader;
}

const group = (page: Page, state: string) =>
  page.locator(`.case-due__group[data-state="${state}"]`);
const labels = (page: Page, state: string) =>
  group(page, state).locator('li [data-slot="label"]').allTextContents();
const kept = (page: Page) =>
  page.evaluate(() => (JSON.parse(sessionStorage.getItem('torimodosu-case')!) as CaseFile).settled);

async function faults(page: Page): Promise<string[]> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...(await violations(page, everyRule, 'case-due')),
    ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
  ];
}

describe.each(['ja', 'en'])('without scripts, in %s', (language) => {
  test('all rules are a table with how to count and room for a day on paper', async () => {
    const reader = await newReader({ scripts: false });
    const { page } = reader;
    await reader.open(`/${language}/case/due/`);
    for (const fold of await page.locator('.case-due__rules > summary').all())
      await fold.press('Enter');
    await expect.poll(() => page.locator('.due-rules tbody tr:visible').count()).toBe(rules.length);
    expect(await page.locator('case-due button:visible').count()).toBe(0);
    expect(await page.locator('.due-rules td.due-rule__mine:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.due-rules td.due-rule__mine:visible').count()).toBe(rules.length);
    await reader.leave();
  });
});

test('with an empty log it leads to the log, and is told what the table is for', async () => {
  const reader = await openDue(emptyCase());
  const { page } = reader;
  await page.locator('[data-part="empty"] a').waitFor();
  expect(await page.locator('[data-part="filled"]').isVisible()).toBe(false);
  expect(await faults(page)).toEqual([]);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('days whose script was missing are shown with the next press', async () => {
  const { page, leave } = await openDue();
  await group(page, 'overdue').waitFor();
  const bringBack = await loseScripts(page);
  await page.reload();
  const said = page.locator('[data-said]');
  await expect.poll(() => said.textContent()).toContain('could not be loaded');
  await bringBack();
  await page.locator('.case-due__file [data-do="save"]').click();
  await group(page, 'overdue').waitFor();
  expect(await said.textContent()).not.toContain('could not be loaded');
  await leave();
});

test('what has passed comes first, with what to do and to say, then what is not known, then what comes', async () => {
  const reader = await openDue();
  const { page } = reader;
  await group(page, 'overdue').waitFor();
  expect(await labels(page, 'overdue')).toEqual([
    'Look again on day 30',
    'Last day to claim',
    'The day that was named',
  ]);
  expect(await labels(page, 'unknown')).toEqual(['Ask for your deadline']);
  expect(await labels(page, 'coming')).toEqual(['Last day to claim']);
  const late = group(page, 'overdue').locator('li').nth(2);
  expect(await late.locator('[data-slot="overdue"]').textContent()).toContain(
    'お約束の日を過ぎました',
  );
  expect(await late.locator('[data-slot="promise"]').textContent()).toContain(
    'They answer by mail',
  );
  expect(await late.locator('[data-slot="distance"]').textContent()).toBe('yesterday');
  const coming = group(page, 'coming').locator('li');
  expect(await coming.locator('[data-slot="counted"]').textContent()).toMatch(
    /2 × charge, 100,000 yen/,
  );
  expect(await coming.locator('[data-slot="certainty"]').textContent()).toContain(
    'An example of Sample Card.',
  );
  expect(await faults(page)).toEqual([]);
  await reader.leave();
});

test('it says whom to call, counts from noticing without a charge, and asks on the day itself', async () => {
  const events = { e: promise, n: { ...promise, kind: 'noticed' as const, promisedBy: '' } };
  const reader = await openDue(
    { ...emptyCase(), events: { ...events, n: { ...events.n, at: addDays(guideDay, -1) } } },
    {},
    'ja',
  );
  const { page } = reader;
  await group(page, 'overdue').waitFor();
  const late = group(page, 'overdue').locator('li').last();
  expect(await late.locator('[data-to]').textContent()).toMatch(/に電話したときは：$/);
  const today = group(page, 'today').locator('li');
  expect(await today.locator('[data-slot="label"]').textContent()).toContain('気づいてから');
  expect(await today.locator('[data-slot="overdue"]').isVisible()).toBe(true);
  const distances = await page.locator('[data-slot="distance"]').allTextContents();
  expect(distances.filter((text) => text.includes(' '))).toEqual([]);
  await reader.leave();
});

test('what a rule says at length stands with the first of its days, and its certainty with each', async () => {
  const reader = await openDue({
    ...emptyCase(),
    charges: { a: charge(-10), b: charge(-8), c: charge(-6) },
  });
  const coming = group(reader.page, 'coming').locator('li');
  await coming.first().waitFor();
  const lines = await coming.evaluateAll((all) =>
    all.map((line) => {
      const seen = (selector: string) =>
        [...line.querySelectorAll(selector)].filter((part) => part.checkVisibility()).length;
      return {
        label: line.querySelector('[data-slot="label"]')!.textContent,
        atLength: seen('[data-slot="certainty"] > .small'),
        certainty: seen('.time-limit__certainty'),
      };
    }),
  );
  const firsts = lines.filter(
    ({ label }, at) => lines.findIndex((line) => line.label === label) === at,
  );
  expect(firsts.length).toBeLessThan(lines.length);
  expect(firsts.filter(({ atLength }) => atLength > 0)).not.toEqual([]);
  expect(lines.filter((line) => line.atLength > 0 && !firsts.includes(line))).toEqual([]);
  expect(lines.filter(({ certainty }) => certainty !== 1)).toEqual([]);
  await reader.leave();
});

test('a charge that the shop cancelled is settled, and says that it may still be billed', async () => {
  const reader = await openDue({
    ...emptyCase(),
    charges: { a: charge(-10, { state: 'cancelled' }) },
  });
  const { page } = reader;
  await group(page, 'settled').locator('summary').click();
  await expect.poll(() => group(page, 'settled').textContent()).toContain('may still be billed');
  await reader.leave();
});

test.each(['Pacific/Kiritimati', 'Pacific/Honolulu'])(
  'the days are those of Japan on a device in %s',
  async (timeZone) => {
    const reader = await openDue(sample, { timeZone });
    const { page } = reader;
    await group(page, 'coming').waitFor();
    expect(await group(page, 'coming').locator('time').first().getAttribute('datetime')).toBe(
      addDays(guideDay, -10 + 44),
    );
    expect(await page.locator('.due-month [aria-current] time').getAttribute('datetime')).toBe(
      guideDay,
    );
    await reader.leave();
  },
);

test('by keyboard: what is marked as done stays in its place with the way back, and is done after a reload', async () => {
  const reader = await openDue();
  const { page } = reader;
  const line = group(page, 'coming').locator('li');
  await line.locator('[data-do="settle"]').focus();
  await page.keyboard.press('Enter');
  await line.locator('[data-do="undo"]:focus').waitFor();
  expect(Object.keys(await kept(page)).sort()).toEqual(['claim-window.a', 'claim-window.b']);
  expect(await page.locator('[data-said]').textContent()).toBe('Marked as done.');
  await page.keyboard.press('Enter');
  await line.locator('[data-do="settle"]').waitFor();
  expect(await kept(page)).toEqual({});
  expect(await page.evaluate(() => document.activeElement?.matches('.due-thing'))).toBe(true);
  await line.locator('[data-do="settle"]').click();
  await line.locator('[data-do="undo"]').waitFor();
  await page.reload();
  await group(page, 'settled').waitFor();
  expect(await group(page, 'coming').isVisible()).toBe(false);
  await unfold(page);
  expect(await labels(page, 'settled')).toEqual(['Last day to claim']);
  expect(await faults(page)).toEqual([]);
  await group(page, 'settled').locator('[data-do="undo"]').click();
  await group(page, 'coming').waitFor();
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('a month is a table, whose buttons lead to the list and put nothing into the address', async () => {
  const reader = await openDue();
  const { page } = reader;
  const before = page.url();
  const month = page.locator('.due-month').last();
  await month.waitFor();
  expect(await month.locator('th').count()).toBe(7);
  const button = month.locator('button').last();
  expect(await button.textContent()).toBe('Last day to claim Sample Card');
  await button.focus();
  await page.keyboard.press('Enter');
  await group(page, 'coming').locator('li:focus').waitFor();
  expect(page.url()).toBe(before);
  await reader.leave();
});

test('the calendar file has the days that come, and tells nobody what they are', async () => {
  const reader = await openDue();
  const { page } = reader;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.case-due__file [data-do="save"]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('dates.ics');
  const file = readFileSync(await download.path(), 'utf8').replace(/\r\n /g, '');
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(file).toContain(`DTSTART;VALUE=DATE:${addDays(guideDay, 34).replaceAll('-', '')}`);
  expect(file).toContain('SUMMARY:A date to check');
  expect(file).not.toMatch(/amazon|sample|claim|http/i);
  expect(await page.locator('.case-due__file').textContent()).toContain('others see the entries');
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test.each(['light', 'dark'] as const)(
  'nothing is wrong with it on a wide screen, %s',
  async (device) => {
    const reader = await openDue(sample, { screen: 'desktop', device }, 'ja');
    await group(reader.page, 'coming').waitFor();
    await unfold(reader.page);
    expect(await faults(reader.page)).toEqual([]);
    await reader.leave();
  },
);
