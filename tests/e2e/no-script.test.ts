import { describe, expect, inject, test } from 'vitest';
import { eachKindOnce } from './kinds.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();
const newReaderOfGuide = browserForTests(inject('guideAddress'));
const withoutScripts = () => newReaderOfGuide({ scripts: false });

describe.each(['ja', 'en'])('without scripts, in %s', (language) => {
  test('boxes of a checklist can be ticked, by the box and by its words', async () => {
    const reader = await withoutScripts();
    await reader.open(`/${language}/act-now/`);
    const boxes = reader.page.locator('main input[type="checkbox"]');
    await boxes.first().check();
    const second = (await boxes.nth(1).getAttribute('id'))!;
    await reader.page.locator(`label[for="${second}"]`).click();
    expect(await boxes.nth(0).isChecked()).toBe(true);
    expect(await boxes.nth(1).isChecked()).toBe(true);
    expect(await boxes.nth(2).isChecked()).toBe(false);
    await reader.leave();
  });

  test('folded parts open', async () => {
    const reader = await withoutScripts();
    await reader.open(`/${language}/do/stop-card/`);
    const fold = reader.page.locator('main details').first();
    expect(await fold.locator(':scope > :not(summary)').first().isVisible()).toBe(false);
    await fold.locator('summary').click();
    expect(await fold.locator(':scope > :not(summary)').first().isVisible()).toBe(true);
    await reader.leave();
  });

  test('numbers can be dialled', async () => {
    const reader = await withoutScripts();
    await reader.open(`/${language}/contacts/`);
    const numbers = reader.page.locator('a[href^="tel:"]:visible');
    expect(await numbers.count()).toBeGreaterThan(3);
    expect(await numbers.count()).toBe(await reader.page.locator('a[href^="tel:"]').count());
    await reader.leave();
  });

  test('the language link leads to the same page', async () => {
    const reader = await withoutScripts();
    await reader.open(`/${language}/do/police/`);
    const other = language === 'ja' ? 'en' : 'ja';
    await reader.page.locator(`header a[hreflang=${other}]`).click();
    await reader.page.waitForURL('**/do/police/');
    expect(reader.place()).toBe(`/${other}/do/police/`);
    await reader.leave();
  });
});

test('without scripts, no page of any kind shows a control that does nothing or asks another site', async () => {
  const reader = await newReader({ scripts: false });
  const idle = [
    'button',
    'select',
    'textarea',
    'input:not([type="checkbox"], [type="radio"])',
    '[role="button"]',
  ];
  const found: string[] = [];
  for (const path of eachKindOnce(inject('siteFolder'))) {
    await reader.open(path);
    const controls = reader.page.locator(idle.map((selector) => `${selector}:visible`).join(', '));
    // A form with an address leads there; what is typed on a sheet is printed with it; the gallery
    // shows how buttons look, and nothing more.
    const works = 'form[action], .sheet, .gallery__buttons';
    const shown = await controls.evaluateAll(
      (elements, working) =>
        elements.filter((element) => !element.closest(working)).map((element) => element.outerHTML),
      works,
    );
    found.push(...shown.map((control) => `${path}: ${control.slice(0, 200)}`));
  }
  expect(found).toEqual([]);
  expect(reader.problems).toEqual([]);
  await reader.leave();
}, 300_000);

test('with scripts, the choice of light or dark and the search are shown', async () => {
  const reader = await newReader();
  await reader.open('/en/search/');
  expect(await reader.page.locator('main search-panel input').isVisible()).toBe(true);
  await reader.open('/en/act-now/');
  expect(await reader.page.getByLabel('Light or dark').isVisible()).toBe(true);
  await reader.leave();
});
