import { expect, inject, test } from 'vitest';
import { browserForTests } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));
const quietPages = ['/en/situations/at-home/', '/ja/situations/someone-to-talk-to/'];
const page = quietPages[0]!;
const button = /^Leave now \(/;

/** Opens the page with something kept on the device and the neutral site answered here. */
async function onThePage(path = page, before = '/en/') {
  const reader = await newReader();
  await reader.page.route('https://www.jma.go.jp/**', (route) =>
    route.fulfill({ body: 'Weather' }),
  );
  await reader.open(before);
  await reader.open(path);
  await reader.page.evaluate(() => {
    localStorage.setItem('torimodosu-theme', 'dark');
    sessionStorage.setItem('torimodosu-answers', '{"q1":"a"}');
  });
  return reader;
}

type Reader = Awaited<ReturnType<typeof onThePage>>;
const pressShift = async ({ page: { keyboard } }: Reader, times: number) => {
  for (let press = 0; press < times; press += 1) await keyboard.press('Shift');
};

test.each([
  ['the button', ({ page }: Reader) => page.getByRole('button', { name: button }).click()],
  [
    'Space on the button',
    ({ page }: Reader) => page.getByRole('button', { name: button }).press(' '),
  ],
  ['three presses of Shift', (reader: Reader) => pressShift(reader, 3)],
])('%s leaves for a neutral page and takes this page out of the history', async (_, go) => {
  const reader = await onThePage();
  await go(reader);
  await reader.page.waitForURL('https://www.jma.go.jp/**');
  await reader.page.goBack();
  expect(reader.place()).toBe('/en/');
  expect(await reader.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await reader.leave();
});

test('it says how many presses remain, and covers the page while the other one is on its way', async () => {
  const reader = await onThePage();
  const status = reader.page.locator('quick-exit [role="status"]');
  await pressShift(reader, 1);
  expect(await status.innerText()).toContain('twice more');
  await pressShift(reader, 1);
  expect(await status.innerText()).toContain('once more');
  await reader.page.unrouteAll();
  // As the site is left, but before the other one has answered: the page is still there.
  await reader.page.route('https://www.jma.go.jp/**', (route) => route.abort('aborted'));
  await pressShift(reader, 1);
  const cover = reader.page.locator('.quick-exit-cover[role="alert"]');
  await cover.waitFor();
  expect(await cover.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  expect(await reader.page.locator('main').isVisible()).toBe(false);
  await reader.leave();
});

test('Shift in a field or in the dialog of search, as input methods need it, leaves nothing', async () => {
  const reader = await onThePage();
  await reader.page.locator('header a[data-opens-search]').click();
  await reader.page.locator('dialog[open] input').focus();
  await pressShift(reader, 4);
  expect(reader.place()).toBe(page);
  await reader.page.locator('dialog[open] button').first().focus();
  await pressShift(reader, 4);
  expect(reader.place()).toBe(page);
  expect(await reader.page.evaluate(() => localStorage.getItem('torimodosu-theme'))).toBe('dark');
  await reader.leave();
});

test.each(['Control', 'Alt', 'Meta'])('Shift while %s is held leaves nothing', async (held) => {
  const reader = await onThePage();
  await reader.page.keyboard.down(held);
  await pressShift(reader, 4);
  await reader.page.keyboard.up(held);
  expect(reader.place()).toBe(page);
  await reader.leave();
});

test('Shift with the mouse leaves nothing', async () => {
  const reader = await onThePage();
  for (let press = 0; press < 4; press += 1) {
    await reader.page.keyboard.down('Shift');
    await reader.page.mouse.move(180, 400);
    await reader.page.mouse.wheel(0, 40);
    await reader.page.mouse.down();
    await reader.page.mouse.up();
    await reader.page.keyboard.up('Shift');
  }
  expect(reader.place()).toBe(page);
  await reader.leave();
});

test.each(quietPages.flatMap((path) => [[path, 'phone'] as const, [path, 'desktop'] as const]))(
  'on %s (%s) the button is on the screen from the top to the foot, and hides no focus',
  async (path, screen) => {
    const reader = await newReader({ screen });
    await reader.open(path);
    const control = reader.page.locator('.quick-exit__button');
    const height = await reader.page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < height; top += 600) {
      await reader.page.evaluate((y) => scrollTo(0, y), top);
      const box = (await control.boundingBox())!;
      expect(box.y, `scrolled to ${top}`).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThan(740);
      expect(box.height).toBeGreaterThanOrEqual(44);
    }
    // Backwards, where what gets the focus comes in at the top.
    const hidden = await reader.page.evaluate(() => {
      const bar = document.querySelector('.quick-exit__bar')!;
      const found = [...document.querySelectorAll<HTMLElement>('main :is(a[href], summary)')]
        .filter((element) => element.checkVisibility())
        .reverse()
        .filter((element) => {
          element.focus();
          return element.getBoundingClientRect().top < bar.getBoundingClientRect().bottom - 1;
        });
      return found.map(({ textContent }) => textContent);
    });
    expect(hidden).toEqual([]);
    await reader.leave();
  },
);

test('without scripts the button is a link that leads away', async () => {
  const reader = await newReader({ scripts: false });
  await reader.open(page);
  const link = reader.page.getByRole('link', { name: button });
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.jma\.go\.jp\//);
  await reader.leave();
});

test('the page says that the browser’s history stays', async () => {
  const reader = await newReader();
  await reader.open(page);
  expect(await reader.page.locator('quick-exit').innerText()).toContain(
    'not the browser’s history',
  );
  await reader.leave();
});

test.each(['/en/', '/en/find/', '/en/contacts/', '/en/contacts/police/', '/en/search/'])(
  'the way there has a small way out (%s), which keeps ticks and notes',
  async (path) => {
    const before = '/en/about/report/';
    const reader = await onThePage(path, before);
    await reader.page.getByRole('link', { name: 'Leave now' }).click();
    await reader.page.waitForURL('https://www.jma.go.jp/**');
    await reader.page.goBack();
    expect(reader.place()).toBe(before);
    const left = await reader.page.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect(left).toEqual([1, 0]);
    await reader.leave();
  },
);

test('the dialog of search has one too; over a page with the button it does the same as that', async () => {
  const reader = await onThePage();
  await reader.page.locator('header a[data-opens-search]').click();
  await reader.page.locator('dialog[open]').getByRole('link', { name: 'Leave now' }).click();
  await reader.page.waitForURL('https://www.jma.go.jp/**');
  await reader.page.goBack();
  expect(await reader.page.evaluate(() => localStorage.length)).toBe(0);
  await reader.leave();
});
