import type { Page } from 'playwright-core';
import { browserPath } from '../browser/find.ts';
import { launch } from '../../src/integrations/sheets/browser.ts';
import { serve } from '../serve.ts';

/**
 * `npm run bench:interaction` (after `npm run build`, or with a built folder as its argument): how
 * long the islands take from an event to the paint that answers it, on a 360 px screen with the
 * processor slowed six times. Each event comes at the begin of a frame, so that a figure below
 * 16.7 ms is an answer in the same frame. Fails when a median is above one frame.
 */
const slowdown = 6;
const times = 20;
const frame = 1000 / 60;

interface Interaction {
  name: string;
  path: string;
  /** Brings the page to where the event comes, before the first and again before each. */
  prepare?: (page: Page) => Promise<void>;
  before?: (page: Page) => Promise<void>;
  /** What is pressed, and what stands on the page when it has been answered. */
  press: string;
  answered: string;
}

const begin = (pass: 'quick' | 'full') => async (page: Page) => {
  await page.locator(`.self-audit__start [data-start="${pass}"]`).click();
  // The result is loaded meanwhile; a reader has answered twelve questions by then.
  await page.waitForLoadState('networkidle');
};

const ticked = '.checklist__line input:checked';
const untick = (page: Page, boxes: string) =>
  page.evaluate(
    (selector) =>
      document.querySelectorAll<HTMLInputElement>(selector).forEach((box) => box.click()),
    boxes,
  );

const interactions: Interaction[] = [
  {
    // What the browser itself needs, to read the others by.
    name: 'a box without a script',
    path: '/ja/about/',
    prepare: (page) =>
      page.evaluate(() => {
        const box = document.createElement('input');
        Object.assign(box, { type: 'checkbox', id: 'plain' });
        document.querySelector('h1')!.after(box);
      }),
    before: (page) => page.locator('#plain').setChecked(false),
    press: '#plain',
    answered: '#plain:checked',
  },
  {
    name: 'first tick, with notice',
    path: '/ja/act-now/',
    before: (page) => untick(page, ticked),
    press: '.checklist__line input:not(:checked)',
    answered: ticked,
  },
  {
    name: 'further tick',
    path: '/ja/act-now/',
    prepare: (page) => page.locator('.checklist__line input').first().check(),
    before: (page) => untick(page, `.checklist__item ~ .checklist__item ${ticked}`),
    press: '.checklist__item ~ .checklist__item input:not(:checked)',
    answered: `.checklist__item ~ .checklist__item ${ticked}`,
  },
  {
    name: 'next audit question',
    path: '/ja/audit/',
    prepare: begin('full'),
    press: '[data-go="next"]',
    answered: '.audit-question[data-current]',
  },
  {
    name: 'answer, one at a time',
    path: '/ja/audit/',
    prepare: begin('full'),
    press: '.audit-question[data-current] input:not(:checked)',
    answered: '.audit-question[data-current] input:checked',
  },
  {
    name: 'answer, all at once',
    path: '/ja/audit/',
    prepare: async (page) => {
      await page.locator('[data-pace-choice][value="all"]').check();
      await begin('full')(page);
    },
    press: '.audit-question input:not(:checked)',
    answered: '.audit-question input:checked',
  },
  {
    name: 'show the result',
    path: '/ja/audit/',
    prepare: async (page) => {
      await begin('quick')(page);
      await page.locator('.audit-question[data-current] input').first().check();
    },
    before: async (page) => {
      if ((await page.locator('self-audit[data-view="result"]').count()) > 0)
        await page.locator('[data-go="questions"]').click();
    },
    press: '.self-audit__questions [data-go="result"]',
    answered: 'self-audit[data-view="result"]',
  },
  {
    name: 'filter the directory',
    path: '/ja/contacts/',
    prepare: async (page) => {
      await page.locator('.directory-filter summary').click();
      await page.locator('.directory-filter__open [name="open"]').waitFor();
      await page.waitForLoadState('networkidle');
    },
    press: '.directory-filter__open [name="open"]',
    answered: '.directory-filter__open [name="open"]',
  },
];

/** From a press at the begin of a frame to the paint after it, in milliseconds. */
function answerTime(page: Page, press: string, answered: string): Promise<number> {
  return page.evaluate(
    ([pressed, done]) =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const start = performance.now();
          document.querySelector<HTMLElement>(pressed!)!.click();
          const painted = () => {
            // A task that was posted in a frame runs after that frame is painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              if (document.querySelector(done!)) resolve(performance.now() - start);
              else requestAnimationFrame(painted);
            };
            port2.postMessage(0);
          };
          painted();
        });
      }),
    [press, answered],
  );
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const { address, close } = await serve(process.argv[2] ?? 'dist');
const browser = await launch(browserPath());
let slow = false;
try {
  console.log(`Slowed ${slowdown} times, median and longest of ${times}, in ms (a frame: 16.7)`);
  for (const { name, path, prepare, before, press, answered } of interactions) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await prepare?.(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const taken: number[] = [];
    for (let time = 0; time < times; time++) {
      await before?.(page);
      taken.push(await answerTime(page, press, answered));
    }
    const middle = median(taken);
    slow ||= middle > frame;
    const figures = [middle, Math.max(...taken)].map((value) => value.toFixed(1).padStart(7));
    console.log(name.padEnd(24) + figures.join(''));
    await context.close();
  }
} finally {
  await browser.close();
  await close();
}
process.exit(slow ? 1 : 0);
