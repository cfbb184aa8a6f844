import type { Page } from 'playwright-core';

/**
 * Texts whose contrast with the ground behind them is below 4.5:1, as WCAG 2.2 computes it. Light
 * pages are judged by axe, which takes ten times as long; with it, dark pages of every kind are
 * judged once more (accessibility.test.ts).
 */
export const paleTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const numbers = (colour: string) => colour.match(/[\d.]+/g)!.map(Number);
    const luminance = (colour: string) => {
      const [red, green, blue] = numbers(colour)
        .slice(0, 3)
        .map((value) => value / 255)
        .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const isOpaque = (colour: string) => colour.startsWith('rgb(');
    const groundOf = (element: Element | null): string => {
      if (!element) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      return isOpaque(backgroundColor) ? backgroundColor : groundOf(element.parentElement);
    };
    const contrast = (one: string, other: string) => {
      const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (lighter! + 0.05) / (darker! + 0.05);
    };
    const pale: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      // The colours of text in pictures are computed in tests/unit/styles/contrast.test.ts.
      if (!node.nodeValue!.trim() || element.closest('script, style, svg, :disabled')) continue;
      if (!element.checkVisibility()) continue;
      const { color } = getComputedStyle(element);
      const ratio = contrast(color, groundOf(element));
      if (!(ratio >= 4.5))
        pale.push(`${ratio.toFixed(2)}: ${node.nodeValue!.trim().slice(0, 40)} (${color})`);
    }
    return pale;
  });
