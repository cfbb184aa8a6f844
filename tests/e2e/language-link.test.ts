import { describe, expect, inject, test } from 'vitest';
import { allLanguages } from '../../src/lib/language-facts.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
/** Its home is in more than two languages, and so leads to several. */
const newReaderOfSite = browserForTests();

describe.each([
  { from: 'ja', to: 'en' },
  { from: 'en', to: 'ja' },
])('the language link from $from to $to', ({ from, to }) => {
  test('keeps the page and the heading the reader is at', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open(`/${from}/do/claim-money/#next`);
    await page.locator(`header a[hreflang=${to}]`).click();
    await page.waitForURL(`**/${to}/do/claim-money/**`);
    expect(reader.place()).toBe(`/${to}/do/claim-money/#next`);
    const top = async () => (await page.locator('#next').boundingBox())!.y;
    await expect.poll(top, { timeout: 5_000 }).toBeLessThan(page.viewportSize()!.height);
    expect(await top()).toBeGreaterThanOrEqual(0);
    expect(reader.problems).toEqual([]);
    await reader.leave();
  });

  test('keeps the heading chosen after the page was opened, by keyboard too', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open(`/${from}/contacts/`);
    await page.locator('.directory-index summary').click();
    await page.locator('a[href="#purpose-police"]').click();
    await page.locator(`header a[hreflang=${to}]`).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${to}/contacts/**`);
    expect(reader.place()).toBe(`/${to}/contacts/#purpose-police`);
    await reader.leave();
  });

  test('keeps the page when the reader is at none of its headings', async () => {
    const reader = await newReader();
    await reader.open(`/${from}/`);
    await reader.page.locator(`header a[hreflang=${to}]`).click();
    await reader.page.waitForURL(`**/${to}/`);
    expect(reader.place()).toBe(`/${to}/`);
    await reader.leave();
  });
});

test.each(allLanguages.map(({ tag }) => tag))(
  'the languages that /%s/ leads to stand apart at every width',
  async (tag) => {
    const reader = await newReaderOfSite();
    const { page } = reader;
    await reader.open(`/${tag}/`);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const words = await page.locator('header .language-link a').evaluateAll((links) =>
        links.map((link) => {
          const range = document.createRange();
          range.selectNodeContents(link);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      for (const [at, { left, top }] of words.entries()) {
        const before = words[at - 1];
        if (before && top < before.bottom)
          expect(left - before.right, `${width} px`).toBeGreaterThanOrEqual(8);
      }
    }
    await reader.leave();
  },
);
