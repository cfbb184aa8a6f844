import { expect, inject, test } from 'vitest';
import { browserForTests } from './reader.ts';

const newReader = browserForTests(inject('guideAddress'));

test.each([
  ['en', 'Share this page'],
  ['ja', 'このページの場所を人に送る'],
])('the button shares the address of the page and nothing else (%s)', async (language, name) => {
  const reader = await newReader();
  await reader.page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: unknown) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        return Promise.resolve();
      },
    });
  });
  await reader.open(`/${language}/do/police/?from=mail#phones`);
  await reader.page.getByRole('button', { name }).click();
  const shared = await reader.page.locator('html').getAttribute('data-shared');
  const { origin } = new URL(reader.page.url());
  expect(JSON.parse(shared!)).toEqual({ url: `${origin}/${language}/do/police/` });
  expect(reader.problems).toEqual([]);
  await reader.leave();
});

test('where the device shares nothing, the address is copied, and the page says so', async () => {
  const reader = await newReader();
  await reader.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
  });
  await reader.open('/en/do/police/?from=mail');
  const button = reader.page.locator('share-page');
  await button.getByRole('button').click();
  await button.getByText('The address is copied.').waitFor();
  const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${new URL(reader.page.url()).origin}/en/do/police/`);
  await reader.leave();
});

test('without scripts there is no button', async () => {
  const reader = await newReader({ scripts: false });
  await reader.open('/en/do/police/');
  expect(await reader.page.locator('share-page').isVisible()).toBe(false);
  await reader.leave();
});
