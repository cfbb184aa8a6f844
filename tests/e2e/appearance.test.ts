import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { wholeBrowserPath } from '../browser/find.ts';
import { difference, pinFont } from './pictures.ts';
import { browserForTests, type Reader } from './reader.ts';

// The browser without windows draws letters a little differently.
const newReader = browserForTests(inject('siteAddress'), wholeBrowserPath());

/**
 * Few enough that a person looks at each one that changes: every component once, half of them in
 * each language and theme.
 */
const galleries = [
  {
    language: 'en',
    device: 'dark',
    parts: {
      'card-offered': '#contact-sample-0-lost-stolen',
      steps: '.steps',
      buttons: '.gallery__buttons',
      'advice-now': '.advice[data-kind="now"]',
    },
  },
  {
    language: 'ja',
    device: 'light',
    parts: {
      'card-unknown': 'article:has(> #contact-sample-5)',
      checklist: '.checklist >> nth=0',
      'advice-dont': '.advice[data-kind="dont"]',
    },
  },
] as const;

describe.each(galleries)('in $language, $device,', ({ language, device, parts }) => {
  let reader: Reader;
  beforeAll(async () => {
    // The policy would not let the tests bring a font.
    reader = await newReader({ device, policy: false });
    await reader.open(`/${language}/components/`);
    // The examples of elements come into their states one press after another.
    await reader.page.waitForSelector('.gallery[data-state="whole"]', { timeout: 20_000 });
    await pinFont(reader.page);
  });
  afterAll(() => reader.leave());

  test.each(Object.entries(parts))('%s looks as it did', async (name, part) => {
    const component = reader.page.locator(part);
    const others = await component.evaluateHandle(hideOthers);
    const taken = await component.screenshot({ animations: 'disabled' });
    await others.evaluate((hidden) => hidden.forEach((other) => other.removeAttribute('style')));
    expect(difference(name, taken)).toBe('');
  });
});

/**
 * Leaves an element alone on its page: what stands above it would decide at which part of a pixel its
 * lines begin.
 * @returns what was hidden
 */
function hideOthers(element: Element): HTMLElement[] {
  const hidden: HTMLElement[] = [];
  for (let at = element; at !== document.body; at = at.parentElement!)
    for (const other of at.parentElement!.children)
      if (other !== at && other instanceof HTMLElement && other.style.length === 0) {
        other.style.display = 'none';
        hidden.push(other);
      }
  return hidden;
}
