import { expect, inject, test } from 'vitest';
import { eachKindOnce } from './kinds.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();
const pages = eachKindOnce(inject('siteFolder'));

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
