import { expect } from 'vitest';
import { patience } from '../../src/components/offline/worker/patience.ts';
import { offlineReaders, sideBySide as test, until, type OfflineReader } from './offline-reader.ts';

const newReader = offlineReaders();

/** The buttons of the page of the copy, and what it says when they have done their work. */
const extents = {
  everything: { button: /^Keep everything \(\d/, done: 'This device has a copy of every page.' },
  kit: {
    button: /^Keep the emergency pages only/,
    done: 'This device has a copy of the emergency pages',
  },
};
type Extent = keyof typeof extents;

/** A reader with a data-saving setting, so that nothing starts before a button is pressed. */
async function atTheButtons(): Promise<
  OfflineReader & { keep: (extent: Extent) => Promise<void> }
> {
  const reader = await newReader({
    prepare: () => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    },
  });
  await reader.open('/en/about/offline/');
  return {
    ...reader,
    keep: (extent) =>
      reader.page
        .locator('offline-status')
        .getByRole('button', { name: extents[extent].button })
        .click(),
  };
}

test.each([
  ['the worker itself is answered with 503', /sw\.js$/, 'failing', 'kit'],
  ['a file of the kit is answered with 503', /model-en\.bin$/, 'failing', 'everything'],
  ['a file of the kit never comes', /model-en\.bin$/, 'hanging', 'kit'],
] as const)(
  'where %s, the button says so, and works at the next press',
  async (_, paths, mood, extent) => {
    const reader = await atTheButtons();
    const says = reader.page.locator('.offline-status__state');
    reader.server.moodyPaths = paths;
    reader.server.mood = mood;
    await reader.keep(extent);
    // A server that answers at once may have been told of already.
    expect(await says.innerText()).toMatch(/The copy is being made|The site cannot be reached/);
    await until(async () => (await says.innerText()).includes('The site cannot be reached'));
    reader.server.mood = 'well';
    await reader.keep(extent);
    await reader.page.getByText(extents[extent].done).waitFor({ timeout: 100_000 });
    await reader.kept(extent);
    expect(reader.errors).toEqual([]);
    await reader.leave();
  },
  180_000,
);

test('a slow line is waited for', async () => {
  const reader = await atTheButtons();
  reader.server.mood = 'slow';
  await reader.keep('everything');
  await reader.kept('kit');
  const bar = reader.page.locator('offline-status progress');
  await bar.waitFor({ timeout: 20_000 });
  await until(async () => Number(await bar.getAttribute('value')) > 60);
  reader.server.mood = 'well';
  await reader.kept('everything');
  await reader.leave();
}, 180_000);

test('where something before the site refuses, the copy is shown; a page without one is not made up', async () => {
  const reader = await newReader();
  await reader.open('/en/');
  await reader.kept('kit');
  reader.server.mood = 'refusing';
  const known = await reader.page.goto(`${reader.server.address}/en/do/stop-card/`);
  expect(known!.status()).toBe(200);
  expect(await reader.page.locator('.copy-line').innerText()).toContain('Copy kept on this device');
  const unknown = await reader.page.goto(`${reader.server.address}/en/nothing/`);
  expect(unknown!.status()).toBe(403);
  // Only the site itself knows that a page is gone.
  reader.server.mood = 'well';
  reader.remove('en/do/stop-card/index.html');
  const gone = await reader.page.goto(`${reader.server.address}/en/do/stop-card/`);
  expect(gone!.status()).toBe(404);
  await reader.leave();
});

test('an unknown address on a hanging server is answered with our 404 within seconds', async () => {
  const reader = await newReader();
  await reader.open('/en/');
  await reader.kept('kit');
  reader.server.mood = 'hanging';
  const start = Date.now();
  const response = await reader.page.goto(`${reader.server.address}/en/nothing/`, {
    waitUntil: 'commit',
  });
  expect(response!.status()).toBe(404);
  const waited = Date.now() - start;
  expect(waited).toBeGreaterThan(patience.withCopy - 100);
  expect(waited).toBeLessThan(patience.silence);
  await reader.leave();
});

test('a copy tells its version and when its facts were checked', async () => {
  const reader = await newReader();
  for (const path of ['/en/', '/ja/']) {
    await reader.open(path);
    await reader.kept('kit');
  }
  const entry = reader.manifest().entries.find(({ path }) => path === 'en/contacts/')!;
  expect(entry.facts).toMatch(/^\d{4}-\d\d-\d\d$/);
  await reader.server.stop();
  for (const [path, words] of [
    ['/en/contacts/', /^Copy kept on this device, version of .+\. Facts checked on \d+ \w+ \d{4}/],
    ['/ja/contacts/', /^この端末の写しです（.+の版）。内容を確かめた日：\d{4}年\d+月\d+日/],
  ] as const) {
    await reader.open(path);
    expect(await reader.page.locator('.copy-line').innerText()).toMatch(words);
  }
  await reader.server.start();
  await reader.leave();
});

test('on a host that takes the slash away, pages are read from the copy as from any other host', async () => {
  const reader = await newReader({ choice: 'everything' });
  reader.server.takesSlashAway = true;
  await reader.open('/en/');
  await reader.kept('everything');
  const page = '/en/do/police/';
  // With the worker in use the host's redirection comes into the browser's own cache.
  await reader.open(page);
  expect(await reader.page.locator('.copy-line').count()).toBe(0);
  await reader.open(page.slice(0, -1));
  await reader.server.stop();
  for (const address of [page, page.slice(0, -1), '/en/about/report/', '/en/']) {
    await reader.open(address);
    expect(await reader.page.locator('h1').innerText(), address).not.toBe('');
    expect(await reader.page.locator('.copy-line').count(), address).toBe(1);
  }
  await reader.server.start();
  await reader.leave();
});
