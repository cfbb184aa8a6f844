import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { everyRule, violations } from './axe.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));

/** The title of the page is one link away, with the whole list. */
const everyRuleOfAPart = { ...everyRule, rules: { 'page-has-heading-one': { enabled: false } } };

/** What can be seen of the page’s text, its boxes and its controls. */
const seen = (page: Page, selector: string) => page.locator(selector).filter({ visible: true });
const door = (page: Page) => page.locator('.step-pager__door a').first();
const wayOn = (page: Page) => page.locator('.step-pager ~ .step-pager a:first-child:visible');
const whole = (page: Page) => page.locator('.step-pager[id]:visible a');

describe.each(['ja', 'en'])('one step at a time in %s, without scripts,', (language) => {
  test.each([
    [
      'a checklist',
      `/${language}/one-at-a-time/first-steps/`,
      '.checklist__item',
      '.checklist__how',
    ],
    ['steps', `/${language}/situations/can-sign-in/`, '.step', '.step__facts'],
  ])('%s shows each in turn and nothing else, then the whole list', async (_, path, item, how) => {
    const reader = await newReader({ scripts: false });
    await reader.open(path);
    const { page } = reader;
    const count = await page
      .locator('ol')
      .filter({ has: page.locator('.step-pager') })
      .first()
      .locator(`:scope > ${item}`)
      .count();
    expect(count).toBeGreaterThan(1);
    await door(page).click();
    for (let number = 1; number <= count; number++) {
      expect(await seen(page, item).count()).toBe(1);
      expect(await seen(page, 'header, footer, h1, h2, aside').count()).toBe(0);
      expect(await seen(page, '.step-pager[id]').innerText()).toContain(`${number} / ${count}`);
      if (number === 1) expect(await seen(page, how).count()).toBe(1);
      await wayOn(page).click();
    }
    expect(await seen(page, item).count()).toBeGreaterThanOrEqual(count);
    expect(await seen(page, 'footer').count()).toBe(1);
    await page.goBack();
    expect(await seen(page, item).count()).toBe(1);
    await reader.leave();
  });
});

describe('one step at a time', () => {
  const path = '/en/one-at-a-time/first-steps/';

  test('says what its way on does: for later while there is no tick, without scripts too', async () => {
    const reader = await newReader({ scripts: false });
    const { page } = reader;
    await reader.open(path);
    await door(page).click();
    expect(await wayOn(page).innerText()).toMatch(/^Leave it for later\./);
    await seen(page, '.checklist__line input').check();
    expect(await wayOn(page).innerText()).toMatch(/^Next: /);
    await reader.leave();
  });

  test('is one tap away from the list to tick off', async () => {
    const reader = await newReader({ scripts: false });
    const { page } = reader;
    await reader.open('/en/act-now/');
    await page.locator('.checklist a[href*="#only-"]').first().click();
    expect(await seen(page, '.checklist__item').count()).toBe(1);
    await reader.leave();
  });

  test('keeps ticks with scripts, whatever the list shows otherwise', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open(path);
    await page.locator('[data-do="view"]:visible').first().click();
    await page.locator('check-list[data-next-only]').first().waitFor();
    await door(page).click();
    await wayOn(page).click();
    const box = seen(page, '.checklist__line input');
    await box.check();
    const id = (await box.getAttribute('id'))!;
    await page.reload();
    expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    expect(await page.locator(`#${id}`).isChecked()).toBe(true);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('is walked with the keyboard, which goes on at the head of each step', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open('/en/situations/can-sign-in/');
    await door(page).press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    const [first, second] = await page
      .locator('.step-pager[id]')
      .evaluateAll((heads) => heads.map(({ id }) => id));
    await expect.poll(focused).toBe(first);
    await wayOn(page).press('Enter');
    await expect.poll(focused).toBe(second);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('The whole list');
    await page.keyboard.press('Enter');
    await expect.poll(() => seen(page, 'footer').count()).toBe(1);
    await reader.leave();
  });

  test('has the whole width of the page', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open(path);
    await door(page).click();
    const edges = await seen(page, '.checklist__item, .checklist__item > *').evaluateAll((all) =>
      all.map((part) => Math.round(part.getBoundingClientRect().left)),
    );
    expect(edges.length).toBeGreaterThan(3);
    expect(new Set(edges).size).toBe(1);
    await reader.leave();
  });

  test('leaves the way out where a page has one, and no entry in the history there', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open('/en/situations/at-home/');
    const entries = () => page.evaluate(() => history.length);
    const before = await entries();
    await door(page).click();
    await wayOn(page).click();
    expect(await seen(page, '.step').count()).toBe(1);
    expect(await seen(page, '.quick-exit__button').count()).toBe(1);
    expect(await entries()).toBe(before);
    await reader.leave();
  });

  test('a link to a step still shows the whole page', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open('/en/situations/can-sign-in/');
    await door(page).click();
    await whole(page).click();
    expect(await seen(page, '.step').count()).toBeGreaterThan(1);
    expect(await seen(page, '.step-pager').count()).toBe(0);
    await reader.leave();
  });

  test.each(['light', 'dark'] as const)('has no violation (%s)', async (device) => {
    const reader = await newReader({ device });
    const { page } = reader;
    for (const place of [path, '/ja/situations/can-sign-in/']) {
      await reader.open(place);
      await door(page).click();
      expect(await violations(page, everyRuleOfAPart), place).toEqual([]);
    }
    await reader.leave();
  });

  test('the paper has the whole list, and none of its ways', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open('/en/situations/can-sign-in/');
    await door(page).click();
    await page.emulateMedia({ media: 'print' });
    expect(await seen(page, '.step').count()).toBe(await page.locator('.step').count());
    expect(await seen(page, '.step-pager, .step-pager__door').count()).toBe(0);
    expect(await seen(page, 'h1').count()).toBe(1);
    await reader.leave();
  });
});
