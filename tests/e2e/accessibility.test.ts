import type { RunOptions } from 'axe-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pagePaths } from '../site/page-paths.ts';
import { everyRule, takeReadingsAway, unfold, violations } from './axe.ts';
import { onePageOfEachKind } from './kinds.ts';
import { browserForTests, prefer, type Reader } from './reader.ts';

const newReader = browserForTests();
const folder = inject('siteFolder');

const highContrast: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

// One page serves all tests: starting a context costs more than examining most pages.
let reader: Reader;
beforeAll(async () => {
  reader = await newReader();
});
afterAll(() => reader.leave());

/** Of the bar, what colours decide: the rest is the same in both themes. */
const colourRules: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** Of the bar, what the place of things decides. */
const layoutRules: RunOptions = {
  runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] },
};

// Light at 320 px is examined on every page (every-page.ts); no width has colours of its own.
const views = [
  { width: 768, theme: 'light', rules: layoutRules },
  { width: 1440, theme: 'light', rules: everyRule },
  { width: 1440, theme: 'dark', rules: colourRules },
] as const;

test.each(onePageOfEachKind(folder))(
  '%s, for its kind, meets WCAG 2.2 AA in both themes at every width',
  async (path) => {
    await reader.open(path);
    await unfold(reader.page);
    await takeReadingsAway(reader.page);
    for (const { width, theme, rules } of views) {
      await reader.page.setViewportSize({ width, height: 800 });
      await prefer(reader.page, theme);
      expect(await violations(reader.page, rules), `${theme}, ${width} px`).toEqual([]);
    }
  },
);

const urgentPages = pagePaths(folder).filter((path) =>
  /^\/[\w-]+\/(act-now|contacts)\/$/.test(path),
);

test.for(urgentPages)(
  '%s has a contrast of at least 7:1 in both themes',
  async (path, { task }) => {
    await reader.page.setViewportSize({ width: 320, height: 800 });
    await reader.open(path);
    await unfold(reader.page);
    await takeReadingsAway(reader.page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await prefer(reader.page, colorScheme);
      expect(await violations(reader.page, highContrast), colorScheme).toEqual([]);
    }
    task.meta.figures = { pages: 1 };
  },
);
