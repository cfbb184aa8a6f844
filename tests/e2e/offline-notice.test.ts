import { expect, test } from 'vitest';
import { offlineReaders, until } from './offline-reader.ts';

const newReader = offlineReaders();
const markNew = (html: string) => html.replace('</h1>', ' (new)</h1>');
const saveData = () => {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
};
/** A telephone whose browser does not tell its connection, as an iPhone. */
const silentPhone = () => {
  Object.defineProperty(navigator, 'connection', { value: undefined });
  const { matchMedia } = window;
  window.matchMedia = (query) => matchMedia(query === '(pointer: coarse)' ? 'all' : query);
};

test('with a data-saving setting nothing is fetched before a yes; the question shows the size', async () => {
  const reader = await newReader({ prepare: saveData });
  const notice = reader.page.locator('offline-notice');
  await reader.open('/en/');
  await notice.getByText(/at most \d MB/).waitFor();
  expect(await notice.getAttribute('role')).toBe('status');
  await reader.page.waitForTimeout(1_000);
  expect(reader.server.asked).not.toContain('/sw.js');
  expect(await reader.count()).toBe(0);
  await notice.getByRole('button', { name: 'Keep a copy' }).click();
  expect(await notice.innerText()).toBe('');
  await reader.kept('everything');
  await reader.open('/en/about/report/');
  await reader.page.waitForTimeout(500);
  expect(await notice.innerText()).toBe('');
  await reader.leave();
});

test('“Keep nothing” in the question is the last word', async () => {
  const reader = await newReader({ prepare: saveData });
  const notice = reader.page.locator('offline-notice');
  await reader.open('/ja/');
  await notice.getByRole('button', { name: '何も残さない' }).click();
  for (const path of ['/ja/about/report/', '/en/']) {
    await reader.open(path);
    await reader.page.waitForTimeout(700);
    expect(await notice.innerText()).toBe('');
  }
  expect(reader.server.asked).not.toContain('/sw.js');
  await reader.leave();
});

test('a phone that does not tell its line keeps the core, and is asked once', async () => {
  const reader = await newReader({ prepare: silentPhone });
  const notice = reader.page.locator('offline-notice');
  await reader.open('/en/');
  await reader.kept('core');
  await notice.getByText('This device can keep a copy').waitFor();
  const core = reader.manifest().entries.filter(({ group }) => group === 'core').length;
  expect(await reader.count()).toBeLessThan(core + 3);
  await notice.getByRole('button', { name: 'Later' }).click();
  await reader.open('/en/about/report/');
  await reader.page.waitForTimeout(1_000);
  expect(await notice.innerText()).toBe('');
  await reader.leave();
});

test('a new version that could be saved only in part says so, and “Later” is remembered for it', async () => {
  const reader = await newReader();
  const notice = reader.page.locator('offline-notice');
  await reader.open('/en/');
  await reader.kept('everything');
  await reader.change('en/do/police/index.html', markNew);
  reader.server.moodyPaths = /do\/police/;
  reader.server.mood = 'failing';
  await reader.open('/en/about/report/');
  await notice.getByText('Only a part of it is on this device').waitFor({ timeout: 30_000 });
  expect(await notice.innerText()).not.toContain('has been saved');
  await notice.getByRole('button', { name: 'Later' }).click();
  await reader.open('/en/about/reuse/');
  await reader.page.waitForTimeout(1_500);
  expect(await notice.innerText()).toBe('');

  reader.server.mood = 'well';
  await reader.change('en/about/report/index.html', markNew);
  await reader.open('/en/act-now/');
  await notice.getByText('A new version has been saved').waitFor({ timeout: 30_000 });
  await until(async () => (await notice.innerText()).includes('Use the new version'));
  await reader.leave();
});
