import { expect, inject, test } from 'vitest';
import { pagesToOpenOffline } from './kinds.ts';
import { offlineReaders } from './offline-reader.ts';

const newReader = offlineReaders();

test('pages of every kind open whole in each language, with their text and their age', async ({
  task,
}) => {
  const reader = await newReader({ choice: 'everything' });
  await reader.open('/ja/');
  await reader.kept('everything');
  await reader.server.stop();
  const failed: string[] = [];
  reader.page.on('requestfailed', (request) => {
    // Leaving at once gives up what was still loading; the browser asks for icons by itself.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED' && !request.url().endsWith('.svg'))
      failed.push(request.url());
  });
  const walked = new Set(pagesToOpenOffline(inject('guideFolder')));
  const pages = reader
    .manifest()
    .entries.filter(
      ({ path }) => path.endsWith('/') && path !== 'not-kept/' && walked.has(`/${path}`),
    );
  expect(pages.length).toBeGreaterThan(20);
  for (const { path } of pages) {
    const response = await reader.page.goto(`${reader.server.address}/${path}`, {
      waitUntil: 'domcontentloaded',
    });
    expect(response!.status(), path).toBe(200);
    const [heading, lines, feet] = await reader.page.evaluate(() => [
      document.querySelector('h1')!.innerText.trim(),
      document.querySelectorAll('.copy-line').length,
      document.querySelectorAll('footer').length,
    ]);
    expect({ path, heading, lines }).toEqual({
      path,
      heading: expect.stringMatching(/./) as string,
      lines: 1,
    });
    expect(feet, path).toBeGreaterThan(0);
  }
  expect(failed).toEqual([]);
  expect(reader.errors).toEqual([]);
  task.meta.figures = { pages: pages.length };
  await reader.server.start();
  await reader.leave();
}, 600_000);
