import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cacheName, type Manifest } from '../../src/components/offline/worker/manifest.ts';
import { builtFiles } from '../../src/integrations/offline/built-files.ts';
import { writeSiteZip } from '../../src/integrations/offline/site-zip.ts';
import { zipPath } from '../../src/integrations/offline/zip-offer.ts';
import { readPages } from './pages.ts';

const folder = inject('siteFolder');
const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
const manifest = JSON.parse(/offlineManifest=(.*);\n/.exec(worker)![1]!) as Manifest;
const pages = readPages(folder);

describe('the list of files to keep', () => {
  test('is what the build left in its folder', () => {
    expect(manifest.entries).toEqual(builtFiles(folder).entries);
  });

  test('holds every page but those that must leave no trace and the gallery', () => {
    const kept = new Set(manifest.entries.map(({ path }) => `/${path}`));
    const left = pages.filter(({ path }) => !kept.has(path));
    expect(left.length).toBeGreaterThan(0);
    for (const { path, document } of left)
      expect(document.querySelector('quick-exit') !== null || path.endsWith('/components/')).toBe(
        true,
      );
    expect(
      pages.filter(({ path, document }) => kept.has(path) && document.querySelector('quick-exit')),
    ).toEqual([]);
  });

  test('has a core that a reader in a hurry can afford', () => {
    const core = manifest.entries.filter(({ group }) => group === 'core');
    for (const path of ['ja/act-now/', 'en/contacts/', '404.html', 'pagefind/pagefind.js'])
      expect(core.map((entry) => entry.path)).toContain(path);
    expect(core.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(1_200_000);
  });
});

test('the script that starts the copy is at most 1 kB on each page, and on no page that leaves no trace', () => {
  const scripts = readdirSync(join(folder, '_astro')).filter((name) =>
    /^(OfflineNotice|choice)\..*js$/.test(name),
  );
  const bytes = scripts.map(
    (name) => brotliCompressSync(readFileSync(join(folder, '_astro', name))).length,
  );
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_024);
  for (const { document } of pages.filter((page) => page.document.querySelector('quick-exit')))
    expect(document.querySelector('offline-notice')).toBeNull();
});

test('the kill switch erases the cache that the worker fills', () => {
  const killSwitch = readFileSync(
    new URL('../../src/integrations/offline/kill-switch.js', import.meta.url),
    'utf8',
  );
  expect(killSwitch).toContain(`\`${cacheName('${base}')}\``);
});

describe.each(['ja', 'en'])('what the device needs to install the site (%s)', (language) => {
  const file = JSON.parse(readFileSync(join(folder, language, 'manifest.webmanifest'), 'utf8'));

  test('starts in the language and has icons and shortcuts that exist', () => {
    expect(file).toMatchObject({ lang: language, start_url: `/${language}/`, scope: '/' });
    for (const { src } of file.icons) expect(existsSync(join(folder, src)), src).toBe(true);
    expect(file.shortcuts.length).toBeGreaterThanOrEqual(2);
    for (const { url } of file.shortcuts)
      expect(existsSync(join(folder, url, 'index.html')), url).toBe(true);
  });

  test('is linked from every page of the language', () => {
    for (const page of pages.filter((page) => page.language === language))
      expect(page.document.querySelector('link[rel="manifest"]')?.getAttribute('href')).toBe(
        `/${language}/manifest.webmanifest`,
      );
  });
});

describe.each(['/', '/guide/'])('the ZIP of a site built for %s', (base) => {
  let stick: string;
  let address: string;
  let server: ReturnType<typeof spawn>;

  beforeAll(async () => {
    stick = mkdtempSync(join(tmpdir(), 'torimodosu-stick-'));
    const site = join(stick, 'site');
    cpSync(folder, site, { recursive: true });
    writeSiteZip(site, base);
    const first = readFileSync(join(site, zipPath));
    writeSiteZip(site, base);
    expect(readFileSync(join(site, zipPath)).equals(first)).toBe(true);
    for (const [name, content] of Object.entries(unzipSync(first))) {
      const target = join(stick, name);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    server = spawn(process.execPath, [join(stick, 'torimodosu/serve.mjs')]);
    const printed = await new Promise<string>((resolve) => {
      server.stdout!.once('data', (text: Buffer) => resolve(text.toString()));
    });
    address = /http:\S+/.exec(printed)![0];
  });
  afterAll(() => {
    server.kill();
    rmSync(stick, { recursive: true, force: true });
  });

  test('serves every page, and its own 404', async () => {
    expect(new URL(address).pathname).toBe(base);
    for (const { path } of pages) {
      const response = await fetch(new URL(path.slice(1), address));
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
    }
    expect((await fetch(new URL('ja/nothing/', address))).status).toBe(404);
  });

  test('leads from an address without a slash to the page, and out of its folder to nothing', async () => {
    expect((await fetch(new URL('ja/act-now', address))).url).toBe(`${address}ja/act-now/`);
    expect((await fetch(`${new URL(address).origin}/%2e%2e%2fserve.mjs`)).status).toBe(404);
    expect((await fetch(`${new URL(address).origin}/%`)).status).toBe(400);
  });

  test('leaves no worker behind on the computer it is shown on', async () => {
    expect((await fetch(new URL('sw.js', address))).status).toBe(404);
  });

  test('has a server that asks for nothing but Node', () => {
    const source = readFileSync(join(stick, 'torimodosu/serve.mjs'), 'utf8');
    expect(
      [...source.matchAll(/from '([^']+)'/g)].every(([, name]) => name!.startsWith('node:')),
    ).toBe(true);
  });
});

test('no page links to a ZIP that was not made', () => {
  const links = pages.flatMap(({ document }) => document.querySelectorAll(`a[href$="${zipPath}"]`));
  expect(links.length > 0).toBe(existsSync(join(folder, zipPath)));
});
