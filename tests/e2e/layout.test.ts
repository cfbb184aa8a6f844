import { expect, inject, test } from 'vitest';
import { pagesToWalk } from './kinds.ts';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();
const paths = pagesToWalk(inject('siteFolder'));

test.each([320, 360, 1280])(
  'no page scrolls sideways at %i px, folded or unfolded',
  async (width) => {
    const reader = await newReader();
    const { page } = reader;
    await page.setViewportSize({ width, height: 740 });
    const tooWide: string[] = [];
    for (const path of paths) {
      await reader.open(path);
      for (const folds of ['folded', 'unfolded']) {
        if (folds === 'unfolded')
          await page.evaluate(() => {
            for (const fold of document.querySelectorAll('details')) fold.open = true;
          });
        const { scrollWidth, widest } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          widest: [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .map((element) => `<${element.localName} class="${element.className}">`)
            .at(-1),
        }));
        if (scrollWidth > width) tooWide.push(`${path} ${folds}: ${scrollWidth} px, ${widest}`);
      }
    }
    expect(tooWide).toEqual([]);
    await reader.leave();
  },
  300_000,
);
