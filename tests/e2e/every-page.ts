import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bringAxe, everyRule, takeReadingsAway, unfold, violations } from './axe.ts';
import { lostInForcedColours } from './forced-colours.ts';
import { eachKindOnce, onePageOfEachKind, pagesToWalk } from './kinds.ts';
import { browserForTests, idleMoment, prefer, type Reader } from './reader.ts';
import { misreadParts } from './read-out.ts';
import { faultsOfTargets } from './targets.ts';
import { paleTexts } from './texts-on-grounds.ts';
import { lostInZoom } from './zoom.ts';

const widths = [1280, 360, 320] as const;

/**
 * What laws of ours judge on every page, at a tenth of the cost; with axe, pages of every kind are
 * judged once more.
 */
const judgedByOurs = ['color-contrast', 'target-size', 'link-in-text-block'];

/** All of the bar but some rules. */
const everyRuleBut = (rules: readonly string[]): RunOptions => ({
  ...everyRule,
  rules: {
    ...everyRule.rules,
    ...Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
  },
});

/** Of the bar, what colours decide: the rest is the same in both themes. */
const colourRules: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** Of the bar, what the place of things decides, and with it the length of words. */
const layoutRules: RunOptions = {
  runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] },
};

interface View {
  width: number;
  theme: 'light' | 'dark';
  rules: RunOptions;
}

// Light at 320 px is examined on every page; no width has colours of its own.
const viewsInEachLanguage: View[] = [
  { width: 768, theme: 'light', rules: layoutRules },
  { width: 1440, theme: 'light', rules: layoutRules },
];
const viewsInOneLanguage: View[] = [
  { width: 768, theme: 'light', rules: layoutRules },
  { width: 1440, theme: 'light', rules: everyRule },
  { width: 1440, theme: 'dark', rules: colourRules },
];

/**
 * What holds on every page, asked in one visit: opening a page costs as much as examining it. What
 * takes long is asked of one page of every kind in each language.
 * @param which the paths to visit; two files share them, so that both cores have work
 */
export function testEveryPage(which: (path: string) => boolean): void {
  const newReader = browserForTests();
  const folder = inject('siteFolder');
  const ofEachKind = new Set(onePageOfEachKind(folder));
  const kindsOnce = new Set(eachKindOnce(folder));
  let reader: Reader;
  beforeAll(async () => {
    reader = await newReader();
    await bringAxe(reader.context);
  });
  afterAll(() => reader.leave());

  test.for(pagesToWalk(folder).filter(which))(
    '%s asks no other site, never scrolls sideways, meets WCAG 2.2 AA and is legible, light and dark',
    async (path, { task }) => {
      const { page, problems } = reader;
      await makeWideAndDark(page);
      problems.length = 0;
      await reader.open(path);
      await idleMoment(page);
      await unfold(page);
      if (ofEachKind.has(path)) expect(await lostInZoom(page), 'enlarged').toEqual([]);
      expect(await tooWideParts(page)).toEqual([]);
      expect(await smallFields(page)).toEqual([]);
      if (ofEachKind.has(path)) expect(await misreadParts(page), 'read out').toEqual([]);
      if (kindsOnce.has(path)) {
        expect(await lostInForcedColours(page), 'forced colours').toEqual([]);
        await prefer(page, 'dark');
      }
      expect(await paleTexts(page), 'dark').toEqual([]);
      await prefer(page, 'light');
      expect(await paleTexts(page), 'light').toEqual([]);
      expect(await faultsOfTargets(page, 24, { spaced: true })).toEqual({
        small: [],
        unmarked: [],
      });
      await takeReadingsAway(page);
      const rules = everyRuleBut(ofEachKind.has(path) ? ['color-contrast'] : judgedByOurs);
      expect(await violations(page, rules)).toEqual([]);
      if (kindsOnce.has(path)) await meetsTheBarIn(viewsInOneLanguage, page);
      else if (ofEachKind.has(path)) await meetsTheBarIn(viewsInEachLanguage, page);
      expect(problems).toEqual([]);
      task.meta.figures = { pages: 1 };
    },
  );
}

/** Fails unless a page meets the bar in all of the views. */
async function meetsTheBarIn(views: readonly View[], page: Page): Promise<void> {
  for (const { width, theme, rules } of views) {
    await page.setViewportSize({ width, height: 800 });
    await prefer(page, theme);
    expect(await violations(page, rules), `${theme}, ${width} px`).toEqual([]);
  }
}

/**
 * Gives the next page the first of its widths and colours from its start. Empty, the page that is
 * left is not laid out and drawn for them; changed on the next page, they took a twentieth more of
 * the processor.
 */
async function makeWideAndDark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.replaceChildren());
  await page.setViewportSize({ width: widths[0], height: 800 });
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: null });
}

/** Fields to type into with letters below 16 px: a phone enlarges the page when one is tapped. */
const smallFields = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('input, select, textarea')]
      .filter((field) => !field.matches('[type="radio"], [type="checkbox"], [type="hidden"]'))
      .map(
        (field) =>
          [field.outerHTML.slice(0, 90), parseFloat(getComputedStyle(field).fontSize)] as const,
      )
      .filter(([, size]) => size < 16)
      .map(([field, size]) => `${size} px: ${field}`),
  );

/** At each width at which the page scrolls sideways, the last element that sticks out. */
async function tooWideParts(page: Page): Promise<string[]> {
  const parts: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scrollWidth <= width) continue;
    const widest = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => `<${element.localName} class="${element.className}">`)
        .at(-1),
    );
    parts.push(`${width}: ${scrollWidth} px, ${widest}`);
  }
  return parts;
}
