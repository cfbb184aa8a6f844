import { describe, expect, inject, test } from 'vitest';
import { guideDay } from '../guide/guide.ts';
import { readPages } from '../site/pages.ts';
import { browserForTests } from './reader.ts';

const newReaderOfGuide = browserForTests(inject('guideAddress'));
const folder = inject('siteFolder');

describe('where the storage is null, as in some apps that show web pages', () => {
  test.each([
    'act-now',
    'audit',
    'about/on-this-device',
    'number-check',
    'find',
    'contacts',
    'search',
  ])('%s works and no script fails', async (path) => {
    const reader = await newReaderOfGuide();
    await reader.context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get: () => null });
    });
    await reader.open(`/en/${path}/`);
    const { page } = reader;
    if (path === 'act-now') {
      await page.locator('.checklist__item input').first().check();
      await page.locator('[data-loss="not-saved"]').first().waitFor();
    }
    if (path === 'audit') {
      await page.locator('.self-audit__start [data-start="quick"]').click();
      await page.locator('fieldset[data-current] input').first().check();
      await page.locator('[data-loss="not-saved"]').first().waitFor();
    }
    if (path === 'about/on-this-device') await page.locator('[data-nothing]').waitFor();
    await page.locator('theme-select select').first().selectOption('dark', { force: true });
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });
});

test('on an iPhone that ends at iOS 16 "not for me", undo and the choice about keeping work', async () => {
  const reader = await newReaderOfGuide();
  const { page } = reader;
  await reader.context.addInitScript(() => {
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  });
  await reader.open('/en/act-now/');
  const item = page.locator('.checklist__item').first();
  await item.locator('summary').first().click();
  await item.locator('[data-do="not-for-me"]').click();
  await item.locator('[data-do="not-for-me"][aria-pressed="true"]').waitFor();
  await page.locator('[data-do="undo"]').first().click();
  await item.locator('[data-do="not-for-me"][aria-pressed="false"]').waitFor();
  await item.locator('input').first().check();
  await page.locator('[data-do="keep"]:visible').first().click();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  expect(await page.getByText('could not be loaded').count()).toBe(0);
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test.each(['2015-01-01', '2028-06-01', '2030-01-01', '2045-01-01'])(
  'what the country sets is shown to a reader whose clock says %s',
  async (day) => {
    const reader = await newReaderOfGuide({ clock: `${day}T03:00:00Z` });
    for (const path of ['/en/situations/at-home/', '/en/contacts/police/', '/ja/number-check/']) {
      await reader.open(path);
      for (const number of ['110', '%239110'])
        expect(
          await reader.page.locator(`main a[href="tel:${number}"]`).count(),
          path,
        ).toBeGreaterThan(0);
    }
    await reader.leave();
  },
);

test('what is kept is erased after ninety days, however old the copy of the site is', async () => {
  const year = Number(guideDay.slice(0, 4)) + 2;
  const reader = await newReaderOfGuide({ clock: `${year}-06-01T03:00:00Z` });
  await reader.context.addInitScript((visited) => {
    if (sessionStorage.getItem('seen')) return;
    sessionStorage.setItem('seen', '');
    localStorage.setItem(
      'torimodosu-kept',
      JSON.stringify({ version: 1, visited, ticks: { 'first-steps-pause': {} } }),
    );
  }, `${year}-01-01`);
  await reader.open('/en/about/on-this-device/');
  await reader.page.locator('[data-loss="expired"]:visible').waitFor();
  expect(await reader.page.evaluate(() => localStorage.getItem('torimodosu-kept'))).toBeNull();
  await reader.leave();
});

test('everything that can be kept is known by a name on the page that shows it', () => {
  for (const language of ['ja', 'en'] as const) {
    const pages = readPages(folder).filter((page) => page.language === language);
    const idsOf = (selector: string, attribute: string) =>
      pages
        .flatMap(({ document }) =>
          document.querySelectorAll(selector).map((element) => element.getAttribute(attribute)!),
        )
        .filter((id) => !id.startsWith('sample-'));
    const named = new Set(
      pages
        .find(({ path }) => path === `/${language}/about/on-this-device/`)!
        .document.querySelectorAll('[data-labels] > li')
        .filter(({ textContent }) => textContent.trim() !== '')
        .map((item) => item.getAttribute('data-id')),
    );
    const keepable = [
      ...idsOf('check-list .checklist__item', 'id'),
      ...idsOf('self-audit [data-question]', 'data-question'),
    ];
    expect(keepable.length).toBeGreaterThan(0);
    expect(keepable.filter((id) => !named.has(id))).toEqual([]);
  }
});
