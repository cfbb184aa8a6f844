import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { eachKindOnce } from './kinds.ts';
import { browserForTests, idleMoment } from './reader.ts';

const newReader = browserForTests();
const newReaderOfGuide = browserForTests(inject('guideAddress'));

/** What has the focus, and what a reader who looks for it would find wrong. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const faults: string[] = [];
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push('no outline');
    const isInView =
      box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!isInView || box.width === 0) faults.push('out of view');
    const line = element.getClientRects()[0]!;
    const top = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    if (!element.contains(top) && !top?.contains(element)) faults.push('covered');
    return {
      words: element.textContent.replace(/\s+/g, ' ').trim(),
      href: element.getAttribute('href') ?? '',
      tag: element.localName,
      stop: element.getAttribute('data-stop') ?? '',
      faults: faults.map((fault) => `${element.outerHTML.slice(0, 100)}: ${fault}`),
    };
  });

type Focused = Awaited<ReturnType<typeof focused>>;

/** Presses Tab until `found` holds; fails when a stop on the way is not seen or the page ends. */
async function tabTo(page: Page, found: (stop: Focused) => boolean): Promise<Focused> {
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    expect(stop.tag, 'the end of the page').not.toBe('body');
    expect(stop.faults).toEqual([]);
    if (found(stop)) return stop;
  }
}

const leadsTo = (path: string) => (stop: Focused) => stop.href === path;

describe.each(['ja', 'en'])('with the keyboard alone, in %s', (language) => {
  test('a reader skips the header, then meets the first action and the choices in order', async () => {
    const reader = await newReaderOfGuide();
    const { page } = reader;
    await reader.open(`/${language}/`);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ href: '#_top', faults: [] });
    await page.keyboard.press('Enter');
    await expect.poll(() => reader.place()).toBe(`/${language}/#_top`);
    const situations = ['can-sign-in', 'locked-out', 'card-only'];
    const expected = ['do/stop-card', ...situations.map((name) => `situations/${name}`)];
    for (const path of expected) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toMatchObject({ href: `/${language}/${path}/`, faults: [] });
    }
    await reader.leave();
  });

  test('a reader gets from home to a ticked box and to a number', async () => {
    const reader = await newReaderOfGuide();
    const { page } = reader;
    await reader.open(`/${language}/`);
    const situation = `/${language}/situations/locked-out/`;
    await tabTo(page, leadsTo(situation));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${situation}`);

    const urgent = `/${language}/act-now/`;
    await tabTo(page, leadsTo(urgent));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${urgent}`);

    await tabTo(page, ({ tag }) => tag === 'input');
    await page.keyboard.press('Space');
    expect(await page.locator('input:checked').count()).toBe(1);
    await tabTo(page, ({ tag }) => tag === 'summary');
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open]').count()).toBe(1);

    await tabTo(page, ({ href }) => href.startsWith('tel:'));
    await reader.leave();
  });
});

// The gallery's examples change by themselves for a while.
const walked = eachKindOnce(inject('siteFolder')).filter((path) => !/\/components\//.test(path));

test.each(walked)(
  '%s leads the focus through everything in the order of the text, always in sight',
  async (path) => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open(path);
    // Scripts come after the first paint, and show controls of their own.
    await page.waitForLoadState('networkidle');
    await idleMoment(page);
    const inOrder = await page.evaluate(markFocusable);
    // The longest pages repeat the same parts: the first sixty stops show their order.
    const expected = inOrder.slice(0, 60);
    const stops: string[] = [];
    while (stops.length < expected.length) {
      await page.keyboard.press('Tab');
      const { stop, faults } = await focused(page);
      expect(faults).toEqual([]);
      stops.push(stop);
    }
    expect(stops).toEqual(expected);
    await reader.leave();
  },
);

/** Numbers what can take the focus, in the order of the document; a group of radio buttons has one stop. */
function markFocusable(): string[] {
  const candidates = 'a[href], button:enabled, input, select, textarea, summary, [tabindex="0"]';
  const isLaterRadio = (element: Element) =>
    element instanceof HTMLInputElement &&
    element.type === 'radio' &&
    document.querySelector(
      `input[type="radio"][name="${element.name}"]:checked, input[type="radio"][name="${element.name}"]`,
    ) !== element;
  return [...document.querySelectorAll(candidates)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !isLaterRadio(element))
    .map((element, index) => {
      element.setAttribute('data-stop', String(index));
      return String(index);
    });
}
