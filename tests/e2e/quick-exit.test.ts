import { expect, test } from 'vitest';
import { browserForTests } from './reader.ts';

const newReader = browserForTests();
const page = '/en/situations/at-home/';

/** Opens the page with something kept on the device and the neutral site answered here. */
async function onThePage() {
  const reader = await newReader();
  await reader.page.route('https://www.jma.go.jp/**', (route) =>
    route.fulfill({ body: 'Weather' }),
  );
  await reader.open('/en/');
  await reader.open(page);
  await reader.page.evaluate(() => {
    localStorage.setItem('torimodosu-theme', 'dark');
    sessionStorage.setItem('torimodosu-answers', '{"q1":"a"}');
  });
  return reader;
}

test.each([
  ['the link', (keyboard: boolean) => keyboard],
  ['three presses of Shift', () => true],
])('%s leaves for a neutral page and takes this page out of the history', async (way) => {
  const reader = await onThePage();
  if (way === 'the link') await reader.page.getByRole('link', { name: /Leave this page/ }).click();
  else for (let press = 0; press < 3; press += 1) await reader.page.keyboard.press('Shift');
  await reader.page.waitForURL('https://www.jma.go.jp/**');
  await reader.page.goBack();
  expect(reader.place()).toBe('/en/');
  expect(await reader.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await reader.leave();
});

test('without scripts the link still leads away', async () => {
  const reader = await newReader({ scripts: false });
  await reader.open(page);
  const link = reader.page.getByRole('link', { name: /Leave this page/ });
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
