import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { writeWorker } from '../../src/integrations/offline/worker-file.ts';
import { browserOfWorker } from '../browser/launch.ts';
import { moodyServer } from './moody-server.ts';
import { until } from './offline-reader.ts';

const cache = 'torimodosu-offline /guide/';
const page = (title: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1><script>navigator.serviceWorker.register('/guide/sw.js')</script></body></html>`;

test('a site below the root keeps its own pages under its own name, and leaves its neighbours alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'torimodosu-base-'));
  for (const [name, title] of [
    ['index.html', 'Door'],
    ['404.html', 'Not found'],
    ['en/index.html', 'Home'],
    ['en/act-now/index.html', 'Act now'],
  ] as const) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), page(title));
  }
  await writeWorker(folder, '/guide/', '2026-11-22', { isInKit: () => true });
  const server = await moodyServer(folder, '/guide/');
  const browser = await browserOfWorker(inject('browserPath'));
  const context = await browser.newContext();
  const reader = await context.newPage();
  const titleOf = async (path: string) => {
    await reader.goto(server.address + path);
    return reader.title();
  };
  await titleOf('/guide/en/');
  await reader.evaluate(() => caches.open('another site’s'));
  await until(() => reader.evaluate(() => navigator.serviceWorker.controller !== null));
  await server.stop();
  expect(await titleOf('/guide/en/act-now')).toBe('Act now');
  expect(reader.url()).toBe(`${server.address}/guide/en/act-now/`);
  expect(await titleOf('/guide/')).toBe('Door');
  expect(await titleOf('/guide/nothing/')).toBe('Not found');
  await titleOf('/guide/en/');
  expect((await reader.evaluate(() => caches.keys())).sort()).toEqual(['another site’s', cache]);
  await expect(reader.goto(`${server.address}/neighbour/`)).rejects.toThrow(
    'ERR_CONNECTION_REFUSED',
  );
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});
