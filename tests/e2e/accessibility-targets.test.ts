import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pagesToWalk } from './kinds.ts';
import { unfold } from './axe.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();
const urgentPages = pagesToWalk(inject('siteFolder')).filter((path) =>
  /^\/[\w-]+\/(act-now|contacts)\/$/.test(path),
);

/** WCAG 2.5.5 (AAA); what stands in a sentence is excepted there. */
test.each(urgentPages)('%s has nothing to tap that is smaller than 44 × 44 px', async (path) => {
  const reader = await newReader();
  for (const width of [320, 1280]) {
    await reader.page.setViewportSize({ width, height: 800 });
    await reader.open(path);
    await unfold(reader.page);
    expect(await smallTargets(reader.page)).toEqual([]);
  }
  await reader.leave();
});

/** Targets below 44 × 44 px, each with its size. A box is as large as the label that ticks it. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const least = 44;
    const blockOf = (element: Element): Element => {
      let block = element.parentElement!;
      while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
      return block;
    };
    const isInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const others = blockOf(element).textContent.replace(element.textContent, '');
      return others.trim() !== '';
    };
    const areaOf = (element: Element) => {
      const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map((part) =>
        part.getBoundingClientRect(),
      );
      return {
        width: Math.max(...boxes.map((box) => box.width)),
        height: Math.max(...boxes.map((box) => box.height)),
      };
    };
    return [...document.querySelectorAll('a[href], button, input, select, summary')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip-link'))
      .filter((element) => !isInSentence(element))
      .map((element) => ({ element, ...areaOf(element) }))
      .filter(({ width, height }) => Math.min(width, height) < least - 0.5)
      .map(
        ({ element, width, height }) =>
          `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`,
      );
  });
