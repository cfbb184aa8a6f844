import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { unfold } from './axe.ts';
import { eachKindOnce } from './kinds.ts';
import { browserForTests, prefer } from './reader.ts';
import { hiddenTexts } from './texts-on-grounds.ts';

const newReader = browserForTests();
const pages = eachKindOnce(inject('siteFolder'));

/** What is told apart by its ground in colour, and so needs an edge when colours are taken away. */
const needsEdge = [
  '.primary a',
  '.choice a',
  '.front-door__main',
  '.channel__number .phone-link',
  // In the directory they are lines of a card.
  '.contact-card:not([data-compact]) .channel[data-state="unknown"]',
  '.contact-card:not([data-compact]) .channel[data-state="withdrawn"]',
  '.channel[data-state="withheld"]',
  '.channel[data-state="reported"]',
  '.contact-card',
  '.advice:not([data-kind="answer"])',
  '.time-limit',
  '.checklist',
  'button:enabled',
  'select',
];

const withoutEdge = (page: Page) =>
  page.evaluate((selectors) => {
    const hasEdge = (element: Element) => {
      const style = getComputedStyle(element);
      const ground = getComputedStyle(document.body).backgroundColor;
      return (['Top', 'Bottom', 'Left'] as const).every(
        (side) =>
          style[`border${side}Style`] !== 'none' &&
          Number.parseFloat(style[`border${side}Width`]) >= 1 &&
          style[`border${side}Color`] !== ground,
      );
    };
    return selectors.flatMap((selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility() && !hasEdge(element))
        .map((element) => `${selector}: ${element.outerHTML.slice(0, 100)}`),
    );
  }, needsEdge);

test.each(pages)('%s keeps edges and texts in the colours that the reader forces', async (path) => {
  const reader = await newReader();
  const { page } = reader;
  await reader.open(path);
  await unfold(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await prefer(page, colorScheme, { forcedColors: 'active' });
    expect(await withoutEdge(page), colorScheme).toEqual([]);
    expect(await hiddenTexts(page), colorScheme).toEqual([]);
  }
  await reader.leave();
});

test('the focus stays visible in forced colours', async () => {
  const reader = await newReader();
  const { page } = reader;
  await page.emulateMedia({ forcedColors: 'active' });
  await reader.open('/en/');
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const { style, width, isSeen } = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
        document.activeElement!,
      );
      return {
        style: outlineStyle,
        width: Number.parseFloat(outlineWidth),
        isSeen: outlineColor !== getComputedStyle(document.body).backgroundColor,
      };
    });
    expect(style).toBe('solid');
    expect(width).toBeGreaterThanOrEqual(2);
    expect(isSeen).toBe(true);
  }
  await reader.leave();
});

test('nothing moves on a page of any kind for a reader who asked for less motion', async () => {
  const reader = await newReader();
  const { page } = reader;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving: string[] = [];
  for (const path of pages) {
    await reader.open(path);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('html, body *')].flatMap((element) =>
        ['', '::before', '::after'].flatMap((part) => {
          const style = getComputedStyle(element, part || null);
          const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ');
          const moves = times.some((time) => Number.parseFloat(time) > 0);
          const glides = style.scrollBehavior === 'smooth';
          return moves || glides ? [`${element.localName}.${element.className}${part}`] : [];
        }),
      ),
    );
    moving.push(...found.map((what) => `${path}: ${what}`));
  }
  expect(moving).toEqual([]);
  await reader.leave();
});
