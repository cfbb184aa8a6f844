import type { JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { unfold } from './axe.ts';
import { onePageOfEachKind } from './kinds.ts';
import { browserForTests, type Reader } from './reader.ts';

const newReader = browserForTests();

// https://www.w3.org/WAI/WCAG22/Understanding/text-spacing
const wideSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
const largeText = 'html { font-size: 200% !important }';

const views = [
  { name: 'text of 200 % on a phone', width: 360, height: 740, style: largeText },
  { name: 'text of 200 % on the smallest phone', width: 320, height: 640, style: largeText },
  { name: 'text of 200 % on a desktop', width: 1280, height: 900, style: largeText },
  { name: '400 % zoom', width: 320, height: 256, style: '' },
  { name: 'wide spacing on a phone', width: 320, height: 740, style: wideSpacing },
  { name: 'wide spacing on a desktop', width: 1280, height: 900, style: wideSpacing },
];

let reader: Reader;
beforeAll(async () => {
  reader = await newReader();
});
afterAll(() => reader.leave());

describe.each(onePageOfEachKind(inject('siteFolder')))('%s loses nothing', (path) => {
  let sheet: JSHandle<CSSStyleSheet>;
  beforeAll(async () => {
    await reader.open(path);
    await unfold(reader.page);
    sheet = await reader.page.evaluateHandle(addSheet);
  });

  test.each(views)('at $name', async ({ width, height, style }) => {
    const { page } = reader;
    await page.setViewportSize({ width, height });
    await sheet.evaluate((added, rules) => added.replaceSync(rules), style);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(await clippedTexts(page)).toEqual([]);
    expect(await overlappingTexts(page)).toEqual([]);
    expect(await brokenNumbers(page)).toEqual([]);
  });
});

/** A style sheet for further rules, which a content security policy does not see. */
function addSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Telephone numbers that stand on more than one line: half a number is dialled wrong. */
const brokenNumbers = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href^="tel:"]')]
      .filter((link) => {
        const range = document.createRange();
        range.selectNodeContents(link.lastChild!);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        return new Set(lines.map(({ top }) => Math.round(top))).size > 1;
      })
      .map((link) => link.textContent.trim()),
  );

/** Texts that a box cuts off, or that begin or end outside the window. */
const clippedTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *:not(script, style, .sr-only, svg *)')]
      .filter((element) => element.textContent.trim() !== '' && element.checkVisibility())
      .filter((element) => {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
        // What only screen readers are given is one pixel wide on purpose.
        if (position === 'absolute' && clipPath !== 'none') return false;
        const cutsX = ['hidden', 'clip'].includes(overflowX);
        const cutsY = ['hidden', 'clip'].includes(overflowY);
        return (
          (cutsX && element.scrollWidth > element.clientWidth + 1) ||
          (cutsY && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );

/** Pairs of texts of which one lies on the other. */
const overlappingTexts = (page: Page) =>
  page.evaluate(() => {
    // The letters under a reading are given its width, and their neighbours reach under the
    // reading by up to half a letter of it: https://www.w3.org/TR/css-ruby-1/#ruby-overhang
    const overhang = (base: Element) => {
      const reading = base.closest('ruby')?.querySelector('rt');
      return reading ? parseFloat(getComputedStyle(reading).fontSize) / 2 : 0;
    };
    const lines: { words: string; box: DOMRect; under: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      const isSeen = parent.checkVisibility() && !parent.closest('script, style, .skip-link');
      const clip = parent.closest('.sr-only, .advice__label');
      if (!node.nodeValue!.trim() || !isSeen || (clip && clip.clientWidth <= 1)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 1)
          lines.push({ words: node.nodeValue!.trim().slice(0, 40), box, under: overhang(parent) });
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    return lines.flatMap(({ words, box, under }, index) => {
      const faults: string[] = [];
      for (const other of lines.slice(index + 1)) {
        if (other.box.top >= box.bottom) break;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - other.box.top;
        // Fonts reserve more than a line's height: neighbouring lines overlap a little.
        const allowed = 2 + Math.max(under, other.under);
        if (wide > allowed && high > 0.45 * Math.min(box.height, other.box.height))
          faults.push(`“${words}” and “${other.words}”`);
      }
      return faults;
    });
  });
