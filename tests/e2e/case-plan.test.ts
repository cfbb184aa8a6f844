import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { everyRule, violations } from './axe.ts';
import { loseScripts } from './lost-scripts.ts';
import { browserForTests, type Circumstances, type Reader } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));

async function openPlan(
  circumstances: Circumstances = {},
  { language = 'en', fragment = '' } = {},
): Promise<Reader> {
  const reader = await newReader(circumstances);
  await reader.open(`/${language}/case/plan/${fragment}`);
  if (circumstances.scripts !== false)
    await reader.page.waitForFunction(() => customElements.get('case-plan') !== undefined);
  return reader;
}

const stepsIn = (page: Page, list: 'open' | 'rest') =>
  page
    .locator(`[data-list="${list}"] > li:not([hidden])`)
    .evaluateAll((lines) => lines.map(({ id }) => id));
const choose = (page: Page, harm: string) => page.locator(`[data-harm][value="${harm}"]`).click();
const tick = (page: Page, step: string) => page.locator(`#do-${step}`).click();
const next = (page: Page) => page.locator('[data-next]');
const waitsOf = (page: Page, step: string) =>
  page.locator(`#${step} .case-plan__waits:visible`).allInnerTexts();

/** What axe objects to on what is shown now, and whether the page is wider than the screen. */
async function faults(page: Page): Promise<string[]> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...(await violations(page, everyRule, 'case-plan')),
    ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
  ];
}

/** Steps of the guide of fixtures that are due for a misused card: one of them covers another. */
const dueForCard = [
  'first-steps-pause',
  'first-steps-picture',
  'plan-look',
  'first-steps-call',
  'plan-file',
  'plan-wait',
];

test('a plan whose script was missing is drawn with the next tick, which is kept', async () => {
  const { page, leave } = await openPlan();
  await choose(page, 'h1');
  await choose(page, 'h2');
  await expect.poll(() => stepsIn(page, 'open')).toEqual(dueForCard);
  const bringBack = await loseScripts(page);
  await page.reload();
  const said = page.locator('[data-said]');
  await expect.poll(() => said.textContent()).toContain('could not be loaded');
  await bringBack();
  await tick(page, 'first-steps-pause');
  await expect.poll(() => stepsIn(page, 'open')).toEqual(dueForCard.slice(1));
  expect(await stepsIn(page, 'rest')).toEqual(['first-steps-pause']);
  expect(await said.textContent()).toBe('');
  await leave();
});

test('without scripts the whole list has boxes, and each harm the numbers of its steps', async () => {
  const reader = await openPlan({ scripts: false });
  const { page } = reader;
  expect(await stepsIn(page, 'open')).toHaveLength(7);
  expect(await page.locator('main input[type="checkbox"]:visible').count()).toBe(3 + 7);
  expect(await page.locator('.case-plan__harms li').nth(2).innerText()).toContain('Steps: 7');
  expect(await waitsOf(page, 'plan-file')).toEqual(['First: 2, 5']);
  expect(await page.locator('case-plan :is(button, select):visible').count()).toBe(0);
  await reader.leave();
});

test('several harms make one list with one next thing; what is done stays, whatever is chosen', async () => {
  const reader = await openPlan();
  const { page } = reader;
  expect(await stepsIn(page, 'open')).toEqual([]);
  await choose(page, 'h1');
  await choose(page, 'h2');
  await expect.poll(() => stepsIn(page, 'open')).toEqual(dueForCard);
  expect(await next(page).getAttribute('id')).toBe('first-steps-pause');
  expect(await page.locator('[data-bar]').innerText()).toContain(
    'kept with those of the checklists',
  );
  expect(await waitsOf(page, 'first-steps-picture')).toEqual(['First: Pause the card.']);
  // The step that covers another one stands for it.
  expect(await waitsOf(page, 'plan-file')).toEqual(['First: Take pictures of the screen., Look']);

  await tick(page, 'first-steps-pause');
  await expect.poll(() => stepsIn(page, 'rest')).toEqual(['first-steps-pause']);
  expect(await next(page).count()).toBe(1);
  expect(await next(page).getAttribute('id')).toBe('first-steps-picture');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('do-first-steps-picture');
  expect(await waitsOf(page, 'first-steps-picture')).toEqual([]);

  await choose(page, 'h1');
  await choose(page, 'h2');
  await choose(page, 'h3');
  await expect.poll(() => stepsIn(page, 'open')).toEqual(['plan-wait']);
  expect(await stepsIn(page, 'rest')).toEqual(['first-steps-pause']);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('ticks are those of the checklists, both ways', async () => {
  const reader = await openPlan();
  const { page } = reader;
  await choose(page, 'h1');
  await tick(page, 'first-steps-pause');
  await expect.poll(() => stepsIn(page, 'rest')).toEqual(['first-steps-pause']);
  await reader.open('/en/act-now/');
  await expect.poll(() => page.locator('#check-first-steps-pause').isChecked()).toBe(true);
  await page.locator('#check-first-steps-call').click();
  await reader.open('/en/case/plan/');
  await expect.poll(() => stepsIn(page, 'rest')).toEqual(['first-steps-pause', 'first-steps-call']);
  await reader.leave();
});

test('a step can be put aside as not for the reader, and taken back', async () => {
  const reader = await openPlan();
  const { page } = reader;
  await choose(page, 'h1');
  await page.locator('[data-next] [data-do="aside"]').click();
  await expect.poll(() => stepsIn(page, 'rest')).toEqual(['first-steps-pause']);
  await page.locator('[data-rest] > summary').click();
  await page.locator('#first-steps-pause summary').click();
  await page.getByRole('button', { name: /^For me after all ?: Pause the card/ }).click();
  await expect.poll(() => stepsIn(page, 'rest')).toEqual([]);
  await reader.leave();
});

test('the harms of a link are shown before they are taken, and what is done stays', async () => {
  const reader = await openPlan();
  const { page, problems } = reader;
  await choose(page, 'h3');
  await tick(page, 'plan-wait');
  await expect.poll(() => stepsIn(page, 'rest')).toEqual(['plan-wait']);
  const offered = page.locator('[data-handed]');
  const follow = async () => {
    await reader.open('/en/situations/card-only/');
    await page.getByRole('link', { name: 'Make one plan of everything that happened' }).click();
  };

  await follow();
  await offered.waitFor();
  expect(await offered.locator('li').allInnerTexts()).toEqual(['The card was used']);
  expect(reader.place()).toBe('/en/case/plan/');
  expect(await page.locator('[data-harm]:checked').count()).toBe(1);
  expect(await stepsIn(page, 'open')).toEqual([]);
  expect(await faults(page)).toEqual([]);
  await page.locator('[data-do="leave"]').click();
  await expect.poll(() => offered.isVisible()).toBe(false);
  expect(await page.locator('[data-harm]:checked').count()).toBe(1);

  await follow();
  // In another language it is still there to be taken.
  await offered.getByRole('link').click();
  await page.waitForURL('**/ja/case/plan/');
  await page.locator('[data-do="take"]').click();
  const open = dueForCard.filter((id) => id !== 'plan-wait');
  await expect.poll(() => stepsIn(page, 'open')).toEqual(open);
  expect(await stepsIn(page, 'rest')).toEqual(['plan-wait']);
  expect(await offered.isVisible()).toBe(false);

  // What is there already is not offered once more.
  await follow();
  await expect.poll(() => stepsIn(page, 'open')).toEqual(open);
  expect(await offered.isVisible()).toBe(false);
  expect(problems).toEqual([]);
  await reader.leave();
});

describe('a plan that is handed on', () => {
  test('is shown before it is taken, in the language of the receiver, and can be put out again', async () => {
    const reader = await openPlan();
    const { page } = reader;
    await choose(page, 'h3');
    await page.locator('[data-hand-on] > summary').click();
    await page.locator('select[data-language]').selectOption({ label: '日本語' });
    const link = await page.locator('[data-link]').inputValue();
    expect(link).toMatch(/\/ja\/case\/plan\/#steps=plan-wait$/);
    await page.getByRole('button', { name: 'Show as a QR code' }).click();
    const code = page.locator('.large-view__code');
    await code.waitFor();
    expect(await code.evaluate((drawn) => getComputedStyle(drawn).stroke)).toBe('rgb(0, 0, 0)');
    expect(reader.problems).toEqual([]);
    await reader.leave();

    const receiver = await openPlan({}, { language: 'ja', fragment: '#steps=plan-wait' });
    const handed = receiver.page.locator('[data-handed]');
    await handed.waitFor();
    expect(receiver.place()).toBe('/ja/case/plan/');
    expect(await handed.locator('li').count()).toBe(1);
    expect(await stepsIn(receiver.page, 'open')).toEqual([]);
    expect(await faults(receiver.page)).toEqual([]);
    // In another language it is still there to be taken.
    await handed.getByRole('link').click();
    await receiver.page.waitForURL('**/en/case/plan/');
    await receiver.page.locator('[data-do="take"]').click();
    await expect.poll(() => stepsIn(receiver.page, 'open')).toEqual(['plan-wait']);
    await receiver.page.locator('[data-do="hand-out"]').click();
    await expect.poll(() => stepsIn(receiver.page, 'open')).toEqual([]);
    await receiver.leave();
  });

  test.each([
    '#steps=unknown.__proto__.constructor',
    '#steps=%',
    '#steps=%E3%81',
    `#steps=${'plan-wait.'.repeat(20_000)}`,
    '#harms=__proto__.h9',
    '#steps=<img src=x>',
  ])('of %j is passed over, and nothing breaks', async (fragment) => {
    const reader = await openPlan({}, { fragment });
    const { page } = reader;
    await expect.poll(reader.place).toBe('/en/case/plan/');
    await choose(page, 'h3');
    await expect.poll(() => stepsIn(page, 'open')).toEqual(['plan-wait']);
    expect(await page.locator('[data-handed]').isVisible()).toBe(false);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('lists each known step once', async () => {
    const reader = await openPlan({}, { fragment: '#steps=plan-wait.nothing.plan-file.plan-wait' });
    const lines = reader.page.locator('[data-handed] li');
    await expect.poll(() => lines.count()).toBe(2);
    await reader.leave();
  });
});

// No language has colours of its own.
test.each([
  ['ja', 'light'],
  ['en', 'dark'],
] as const)('axe finds nothing in any state, in %s, %s', async (language, device) => {
  const reader = await openPlan({ device }, { language });
  const { page } = reader;
  expect(await faults(page)).toEqual([]);
  await choose(page, 'h1');
  await expect.poll(() => stepsIn(page, 'open')).toEqual(dueForCard);
  await tick(page, 'first-steps-pause');
  await page.locator('[data-rest] > summary').click();
  await page.locator('[data-hand-on] > summary').click();
  expect(await faults(page)).toEqual([]);
  await reader.leave();
});

test('by keyboard alone: choose, do the next thing, go on', async () => {
  const reader = await openPlan({ screen: 'desktop' });
  const { page } = reader;
  await page.locator('[data-harm][value="h3"]').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => stepsIn(page, 'open')).toEqual(['plan-wait']);
  await page.locator('#do-plan-wait').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => stepsIn(page, 'rest')).toEqual(['plan-wait']);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
  await reader.leave();
});
