import type { Page } from 'playwright-core';
import { contrast, type Colour } from '../contrast.ts';

/** Texts that are seen, and the ground they stand on, as the browser computes their colours. */
interface TextOnGround {
  /** The beginning of the first of them. */
  words: string;
  colour: string;
  ground: string;
  /** Whether they belong to a picture, or to a control that is switched off. */
  isPicture: boolean;
  isDisabled: boolean;
}

/**
 * All texts of a page, those together that look alike: most do, and telling each of them took a
 * sixteenth of the processor time of a walk over all pages.
 */
const textsOnGrounds = (page: Page): Promise<TextOnGround[]> =>
  page.evaluate(() => {
    // Each is asked for once: most texts of a page stand in the same boxes.
    const grounds = new Map<Element | null, string>();
    const groundOf = (element: Element | null): string => {
      const known = grounds.get(element);
      if (known !== undefined) return known;
      const { backgroundColor } = getComputedStyle(element ?? document.body);
      const isClear = element !== null && /, 0\)$|transparent/.test(backgroundColor);
      const ground = isClear ? groundOf(element.parentElement) : backgroundColor;
      grounds.set(element, ground);
      return ground;
    };
    const texts = new Map<string, TextOnGround>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const words = node.nodeValue!.trim();
      if (words === '' || !element.checkVisibility()) continue;
      const look = {
        colour: getComputedStyle(element).color,
        ground: groundOf(element),
        isPicture: element.closest('svg') !== null,
        isDisabled: element.closest(':disabled') !== null,
      };
      const key = Object.values(look).join();
      if (!texts.has(key)) texts.set(key, { words: words.slice(0, 40), ...look });
    }
    return [...texts.values()];
  });

/** Texts in the colour of what lies behind them. */
export async function hiddenTexts(page: Page): Promise<string[]> {
  const texts = await textsOnGrounds(page);
  return texts.filter(({ colour, ground }) => colour === ground).map(({ words }) => words);
}

/**
 * Texts whose contrast with their ground is below 4.5:1. With axe, which takes ten times as long,
 * pages of every kind are judged once more (every-page.ts).
 * The colours of text in pictures are computed in tests/unit/styles/contrast.test.ts.
 */
export async function paleTexts(page: Page): Promise<string[]> {
  const texts = await textsOnGrounds(page);
  return texts.flatMap(({ words, colour, ground, isPicture, isDisabled }) => {
    if (isPicture || isDisabled) return [];
    const ratio = contrast(partsOf(colour), partsOf(ground));
    return ratio >= 4.5 ? [] : [`${ratio.toFixed(2)}: ${words} (${colour} on ${ground})`];
  });
}

/** Texts whose contrast with white paper is below 4.5:1: what lies behind them may not be printed. */
export async function paleOnPaper(page: Page): Promise<string[]> {
  const texts = await textsOnGrounds(page);
  return texts
    .filter(({ colour }) => contrast(partsOf(colour), white) < 4.5)
    .map(({ words, colour }) => `${words} (${colour})`);
}

const white: Colour = [255, 255, 255];

/** Throws for a colour that is not written as `rgb()`: its contrast could not be told. */
function partsOf(colour: string): Colour {
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour);
  if (!parts) throw new Error(`The colour ${colour} is not written as rgb().`);
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}
