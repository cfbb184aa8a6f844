import type { Page } from 'playwright-core';

/** What is wrong with what a reader taps, a line a fault. */
interface FaultsOfTargets {
  /** Targets below a size, each with its own, and close to another. */
  small: string[];
  /** Links that their colour alone tells apart from the sentence around them (WCAG 1.4.1). */
  unmarked: string[];
}

/**
 * Looks at all that can be tapped on an unfolded page. A box to tick is as large as its label, but where
 * distance counts.
 * @param least the least width and height in CSS pixels; what stands in a sentence is excepted
 * @param options.spaced whether a smaller target may stand by itself: so that no other one lies in a
 * circle of that size around its middle, nor touches such a circle of its own (WCAG 2.5.8)
 */
export const faultsOfTargets = (
  page: Page,
  least: number,
  options: { spaced?: boolean } = {},
): Promise<FaultsOfTargets> =>
  page.evaluate(
    ({ least, spaced }) => {
      const blockOf = (element: Element): Element => {
        let block = element.parentElement!;
        while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
        return block;
      };
      const kinds = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
      // What stands beside other targets alone stands in no sentence.
      const isInSentence = (element: Element) => {
        if (getComputedStyle(element).display !== 'inline') return false;
        const block = blockOf(element);
        let others = block.textContent;
        for (const target of block.querySelectorAll(kinds))
          others = others.replace(target.textContent, '');
        return others.trim() !== '';
      };
      const boxOf = (element: Element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const labels = spaced ? [] : [...((element as HTMLInputElement).labels ?? [])];
        const areas = labels.map((label) => label.getBoundingClientRect());
        return {
          element,
          width: Math.max(right - left, ...areas.map((area) => area.width)),
          height: Math.max(bottom - top, ...areas.map((area) => area.height)),
          left,
          right,
          top,
          bottom,
          x: (left + right) / 2,
          y: (top + bottom) / 2,
        };
      };
      type Box = ReturnType<typeof boxOf>;
      const isSmall = ({ width, height }: Box) => Math.min(width, height) < least - 0.5;
      const distance = ({ x, y }: Box, { left, right, top, bottom }: Box) =>
        Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      const isClose = (box: Box, other: Box) =>
        distance(box, other) < least / 2 ||
        (isSmall(other) && Math.hypot(box.x - other.x, box.y - other.y) < least);

      const targets = [...document.querySelectorAll(kinds)].filter(
        (element) => element.checkVisibility() && !element.matches('.skip-link'),
      );
      const inSentences = new Set(targets.filter(isInSentence));
      const boxes = targets.map(boxOf);
      const small = boxes.filter(
        (box) =>
          isSmall(box) &&
          !inSentences.has(box.element) &&
          !(spaced && !boxes.some((other) => other !== box && isClose(box, other))),
      );
      const unmarked = [...inSentences].filter((element) => {
        const own = getComputedStyle(element);
        const around = getComputedStyle(blockOf(element));
        const isMarked =
          own.textDecorationLine.includes('underline') || own.fontSize !== around.fontSize;
        return own.color !== around.color && !isMarked;
      });
      return {
        small: small.map(
          ({ element, width, height }) =>
            `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`,
        ),
        unmarked: unmarked.map((element) => element.outerHTML.slice(0, 120)),
      };
    },
    { least, spaced: options.spaced ?? false },
  );
