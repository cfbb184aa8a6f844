import type { Page } from 'playwright-core';

// https://www.w3.org/WAI/WCAG22/Understanding/text-spacing
const wideSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
const largeText = 'html { font-size: 200% !important }';

/** In an order in which little changes from one to the next: each change lays out the page anew. */
const views = [
  { name: 'wide spacing on a desktop', width: 1280, height: 900, style: wideSpacing },
  { name: 'text of 200 % on a desktop', width: 1280, height: 900, style: largeText },
  { name: 'text of 200 % on a phone', width: 360, height: 740, style: largeText },
  { name: 'text of 200 % on the smallest phone', width: 320, height: 640, style: largeText },
  { name: 'wide spacing on a phone', width: 320, height: 740, style: wideSpacing },
  { name: '400 % zoom', width: 320, height: 256, style: '' },
];

/** What an unfolded page loses when it or its text is enlarged, a line a fault. Resizes the window. */
export async function lostInZoom(page: Page): Promise<string[]> {
  const sheet = await page.evaluateHandle(addSheet);
  const faults: string[] = [];
  for (const { name, width, height, style } of views) {
    await sheet.evaluate((added, rules) => added.replaceSync(rules), style);
    await page.setViewportSize({ width, height });
    for (const fault of await page.evaluate(whatIsLost)) faults.push(`${name}: ${fault}`);
  }
  return faults;
}

/** A style sheet for further rules, which a content security policy does not see. */
function addSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}

/** Runs in the browser, and in one call: each takes the time of a question. */
function whatIsLost(): string[] {
  const sideways = document.documentElement.scrollWidth - innerWidth;
  return [
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
    ...clippedTexts().map((element) => `is cut off: ${element.outerHTML.slice(0, 100)}`),
    ...overlappingTexts().map((pair) => `lie on each other: ${pair}`),
    ...brokenNumbers().map((number) => `stands on several lines: ${number}`),
  ];

  /** Telephone numbers that stand on more than one line: half a number is dialled wrong. */
  function brokenNumbers(): string[] {
    return [...document.querySelectorAll('a[href^="tel:"]')]
      .filter((link) => {
        const range = document.createRange();
        range.selectNodeContents(link.lastChild!);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        return new Set(lines.map(({ top }) => Math.round(top))).size > 1;
      })
      .map((link) => link.textContent.trim());
  }

  /** Elements that cut off a text, or let it begin or end outside the window. */
  function clippedTexts(): Element[] {
    return [...document.querySelectorAll('body *:not(script, style, .sr-only, svg *)')].filter(
      (element) => {
        if (!element.checkVisibility()) return false;
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
        // What only screen readers are given is one pixel wide on purpose.
        if (position === 'absolute' && clipPath !== 'none') return false;
        const cutsX = ['hidden', 'clip'].includes(overflowX);
        const cutsY = ['hidden', 'clip'].includes(overflowY);
        const isCut =
          (cutsX && element.scrollWidth > element.clientWidth + 1) ||
          (cutsY && element.scrollHeight > element.clientHeight + 1);
        return isCut && element.textContent.trim() !== '';
      },
    );
  }

  /** Pairs of texts of which one lies on the other. */
  function overlappingTexts(): string[] {
    // The letters under a reading are given its width, and their neighbours reach under the
    // reading by up to half a letter of it: https://www.w3.org/TR/css-ruby-1/#ruby-overhang
    const overhang = (base: Element) => {
      const reading = base.closest('ruby')?.querySelector('rt');
      return reading ? parseFloat(getComputedStyle(reading).fontSize) / 2 : 0;
    };
    const lines: { words: string; box: DOMRect; under: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.nodeValue!.trim();
      if (words === '') continue;
      const parent = node.parentElement!;
      const isSeen = parent.checkVisibility() && !parent.closest('script, style, .skip-link');
      const clip = parent.closest('.sr-only, .advice__label');
      if (!isSeen || (clip && clip.clientWidth <= 1)) continue;
      range.selectNodeContents(node);
      const under = overhang(parent);
      for (const box of range.getClientRects())
        if (box.width > 1) lines.push({ words: words.slice(0, 40), box, under });
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
  }
}
