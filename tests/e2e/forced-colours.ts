import type { Page } from 'playwright-core';
import { prefer } from './reader.ts';
import { hiddenTexts } from './texts-on-grounds.ts';

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

/** Edges and texts that an unfolded page loses in the colours that its reader forces. */
export async function lostInForcedColours(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await prefer(page, theme, { forcedColors: 'active' });
    for (const element of await withoutEdge(page)) faults.push(`${theme}: no edge: ${element}`);
    for (const words of await hiddenTexts(page)) faults.push(`${theme}: not seen: ${words}`);
  }
  await page.emulateMedia({ forcedColors: null });
  return faults;
}
