import type { RunOptions } from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bringAxe, objections, unfold } from './axe.ts';
import { onePageOfEachKind, pagesToWalk } from './kinds.ts';
import { browserForTests, type Reader } from './reader.ts';

const newReader = browserForTests();
const folder = inject('siteFolder');
const paths = pagesToWalk(folder);

/** The bar: WCAG 2.2 AA and what axe counts as good practice. */
const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const contrast: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };
const highContrast: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

// One page serves all tests: starting a context costs more than examining most pages.
let reader: Reader;
beforeAll(async () => {
  reader = await newReader();
  await bringAxe(reader.context);
});
afterAll(() => reader.leave());

async function arrive(path: string, width: number, colorScheme: 'light' | 'dark') {
  await reader.page.emulateMedia({ colorScheme });
  await reader.page.setViewportSize({ width, height: 800 });
  await reader.open(path);
  await unfold(reader.page);
}

test.each(paths)(
  '%s meets WCAG 2.2 AA on a light phone and is legible in the dark',
  async (path) => {
    await arrive(path, 320, 'light');
    expect(await objections(reader.page, everyRule)).toEqual([]);
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    expect(await objections(reader.page, contrast)).toEqual([]);
  },
);

describe.each(onePageOfEachKind(folder))('%s, for its kind, meets WCAG 2.2 AA', (path) => {
  // Light at 320 px is examined on every page above.
  test.each([
    { width: 768, theme: 'light' },
    { width: 1440, theme: 'light' },
    { width: 320, theme: 'dark' },
    { width: 768, theme: 'dark' },
    { width: 1440, theme: 'dark' },
  ] as const)('in the $theme theme at $width px', async ({ width, theme }) => {
    await arrive(path, width, theme);
    expect(await objections(reader.page, everyRule)).toEqual([]);
  });
});

const urgentPages = paths.filter((path) => /^\/\w+\/(act-now|contacts)\/$/.test(path));

test.each(urgentPages)('%s has a contrast of at least 7:1 in both themes', async (path) => {
  await arrive(path, 320, 'light');
  expect(await objections(reader.page, highContrast)).toEqual([]);
  await reader.page.emulateMedia({ colorScheme: 'dark' });
  expect(await objections(reader.page, highContrast)).toEqual([]);
});
