import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserForTests } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));

/**
 * Pages in the order in which a reader comes to them from the home page, link by link. Those of the
 * real content are followed without a browser (tests/site/journeys.test.ts).
 */
const paths = {
  'can still sign in': ['situations/can-sign-in', 'do/claim-money'],
  'only sees a strange charge': ['situations/card-only', 'do/stop-card', 'do/claim-money'],
};
const doors = { ja: '日本語で開く', en: 'Open in English' };
/**
 * Every two of the circumstances meet in one of these: whether a link is there depends on the text,
 * whether it is seen on the style sheet, and whether it leads on sometimes on a script.
 */
const cases = (
  [
    ['ja', 'phone', true],
    ['ja', 'desktop', false],
    ['en', 'phone', false],
    ['en', 'desktop', true],
  ] as const
).map(([language, screen, scripts]) => ({
  language,
  screen,
  scripts,
  title: `in ${language} on a ${screen} ${scripts ? 'with' : 'without'} scripts`,
}));

/** Links of the text itself that the reader can see and that lead to another page of the language. */
const waysOn = (page: Page, language: string) =>
  page.locator(`main .prose a[href^="/${language}/"]:visible`);

describe.each(cases)('a reader $title', ({ language, scripts, screen }) => {
  test.each(Object.entries(paths))(
    'who %s gets to the claim by links alone',
    async (_, stations) => {
      const reader = await newReader({ scripts, screen });
      const { page } = reader;
      await reader.open('/');
      await page.getByRole('link', { name: doors[language] }).click();
      expect(reader.place()).toBe(`/${language}/`);
      for (const station of stations) {
        const address = `/${language}/${station}/`;
        const link = page.locator(`main a[href="${address}"]:visible`).first();
        expect((await link.innerText()).trim()).not.toBe('');
        await link.click();
        await page.waitForURL(`**${address}`);
        expect(await page.locator('h1').isVisible()).toBe(true);
        expect(await waysOn(page, language).count()).toBeGreaterThan(0);
      }
      expect(reader.place()).toBe(`/${language}/do/claim-money/`);
      expect(reader.problems).toEqual([]);
      await reader.leave();
    },
  );
});
