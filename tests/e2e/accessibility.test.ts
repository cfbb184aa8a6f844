import type { RunOptions } from 'axe-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pagePaths } from '../site/page-paths.ts';
import { takeReadingsAway, unfold, violations } from './axe.ts';
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
