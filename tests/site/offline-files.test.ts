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
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  announcedMegabytes,
  kitKilobytes,
  roomForKit,
} from '../../src/components/offline/announced-size.ts';
import {
  cacheName,
  isOfKit,
  kitFile,
  textType,
  type Manifest,
} from '../../src/components/offline/worker/manifest.ts';
import { textOfKit, type Kit } from '../../src/components/offline/worker/kit.ts';
import { isPage } from '../../src/components/offline/worker/route.ts';
import { builtFiles, fingerprint } from '../../src/integrations/offline/built-files.ts';
import { emergencyKit } from '../../src/integrations/offline/emergency-kit.ts';
import { factsDays } from '../../src/integrations/offline/facts-days.ts';
import { writeSiteZip } from '../../src/integrations/offline/site-zip.ts';
import { isProof } from '../../src/lib/proof/claims.ts';
import { zipPath } from '../../src/lib/zip-offer.ts';
import { allLanguages } from '../../src/lib/language-facts.ts';
import { languages } from '../../src/model/language.ts';
import { realContent } from '../real-content.ts';
import { pagePaths } from './page-paths.ts';
import { leadsOn, readPage, readPages } from './pages.ts';
import { packedSize, quicklyPackedSize, scriptsLoadedWith, scriptsOf } from './script-files.ts';

const folder = inject('siteFolder');
const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
const manifest = JSON.parse(/offlineManifest=(.*);\n/.exec(worker)![1]!) as Manifest;
const pages = readPages(folder);

/** For those who check facts; as many pages as all others. */
const isOfLedger = (path: string) => /^\/[\w-]+\/ledger\//.test(path);

describe('the list of files to keep', () => {
  test('is what the build left in its folder', () => {
    const { entries } = builtFiles(folder, {
      isInKit: emergencyKit(realContent),
      factsDay: factsDays(realContent),
      moved: manifest.moved,
    });
    expect(manifest.entries).toEqual(entries);
  });

  test('holds nothing that only hosts read, and no sheet as PDF', () => {
    const paths = manifest.entries.map(({ path }) => path);
    const forOthers = /^(pdf|data|downloads|kit|\.well-known)\/|\.(conf|pdf|txt|xml)$|^_|^sw\.js$/;
    expect(paths.filter((path) => forOthers.test(path) && !path.startsWith('_astro/'))).toEqual([]);
  });

  test('holds no sentence of a page that must leave no trace', () => {
    const sentences = pages
      // The card of a contact stands in the list of all contacts as well.
      .filter(
        ({ path, document }) => document.querySelector('quick-exit') && !/contacts/.test(path),
      )
      .flatMap(({ document }) => document.querySelectorAll('main p, main li'))
      .filter((element) => !element.querySelector('p, li'))
      .map((element) => element.textContent.replaceAll(/\s+/g, ' ').trim())
      .filter((text) => text.length > 40);
    const texts = new Map(
      pages.map(({ path, document }) => [path, document.textContent.replaceAll(/\s+/g, ' ')]),
    );
    const kept = manifest.entries
      .filter(({ path }) => !path.startsWith('_astro/'))
      .map(({ path }) => texts.get(`/${path}`) ?? textOf(join(folder, path)));
    const others = pages
      .filter(({ document }) => !document.querySelector('quick-exit'))
      .map(({ path }) => texts.get(path)!);
    // Phrases for calls, and what every page says, stand on other pages too.
    const own = sentences.filter((text) => !others.some((other) => other.includes(text)));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((text) => kept.some((file) => file.includes(text)))).toEqual([]);
  });

  test('holds no page of the ledger, and tells that there is one', () => {
    expect(manifest.entries.filter(({ path }) => isOfLedger(`/${path}`))).toEqual([]);
    for (const language of languages) expect(manifest.neverCached).toContain(`${language}/ledger/`);
  });

  test('holds every other page but those that must leave no trace, of editions, and written anew by tests', () => {
    const kept = new Set(manifest.entries.map(({ path }) => `/${path}`));
    const left = pages.filter(
      ({ path }) =>
        !kept.has(path) && !Object.hasOwn(manifest.moved, path.slice(1)) && !isProof(path.slice(1)),
    );
    expect(left.length).toBeGreaterThan(0);
    // An old copy would say that nothing changed since.
    const isOfEdition = (path: string) => /^\/(?:e|[\w-]+\/editions)\//.test(path);
    for (const { path, document } of left.filter(
      (page) => !isOfEdition(page.path) && !isOfLedger(page.path),
    ))
      expect(document.querySelector('quick-exit'), path).not.toBeNull();
    expect(
      pages.filter(
        ({ path, document }) =>
          kept.has(path) &&
          (isOfEdition(path) || document.querySelector('quick-exit') || isProof(path.slice(1))),
      ),
    ).toEqual([]);
  });

  describe.each(languages)('has an emergency kit (%s)', (language) => {
    const kit = manifest.entries.filter((entry) => isOfKit(entry, language));
    const paths = new Set(kit.map(({ path }) => path));
    const kitPages = pages.filter(({ path }) => paths.has(path.slice(1)));
    const packedKit = JSON.parse(readFileSync(join(folder, kitFile(language)), 'utf8')) as Kit;
    const { texts } = packedKit;

    test('of at most 400 kB as it travels, its texts as one file', () => {
      const others = kit.filter(({ path }) => !(path in texts));
      const files = [`/${kitFile(language)}`, ...others.map(({ path }) => `/${path}`)];
      const total = files.reduce((sum, file) => sum + quicklyPackedSize(folder, file), 0);
      expect(total).toBeLessThanOrEqual(400_000);
      expect(total).toBeGreaterThan(100_000);
    });

    test('that is no larger than the pages say, on a host with gzip alone', () => {
      const others = kit.filter(({ path }) => !(path in texts));
      const total =
        gzipSync(readFileSync(join(folder, kitFile(language)))).length +
        others.reduce((sum, { path }) => sum + transferOf(path), 0);
      expect(total).toBeLessThanOrEqual(kitKilobytes * 1_000);
      expect(kit.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(2 * roomForKit);
    });

    test('whose one file has the texts that the build left in its folder', () => {
      for (const entry of kit.filter(({ path }) => textType(path)))
        expect(fingerprint(textOfKit(packedKit, entry.path)), entry.path).toBe(entry.revision);
    });

    test('with every script for calls, every contact and the search', () => {
      const wanted = pages.filter(
        (page) =>
          new RegExp(`^/${language}/(?:say/|contacts/|search/|act-now/$|$)`).test(page.path) &&
          !page.document.querySelector('quick-exit') &&
          !leadsOn(page),
      );
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.map(({ path }) => path).filter((path) => !paths.has(path.slice(1)))).toEqual(
        [],
      );
      // Search answers from it; texts are looked up only where everything is kept.
      for (const part of ['cards-', 'model-', 'details/'])
        expect([...paths].some((path) => path.startsWith(`pagefind/${part}${language}`))).toBe(
          true,
        );
      expect([...paths].filter((path) => /^pagefind\/(?!cards|model|details)/.test(path))).toEqual(
        [],
      );
    });

    test('in which every large link of a page opens, and where its answer says in bold to go', () => {
      const led = kitPages.flatMap(({ path, document }) =>
        document
          .querySelectorAll(
            ':is(.primary, .choices, [data-kind="answer"] strong) a[href^="/"], a:is(.primary, .choice)',
          )
          .map((link) => ({ path, to: link.getAttribute('href')!.replace(/#.*/, '') })),
      );
      expect(led.length).toBeGreaterThan(0);
      // A page that must leave no trace is kept nowhere.
      const unkept = new Set(manifest.neverCached.map((path) => `/${path}`));
      expect(led.filter(({ to }) => !paths.has(to.slice(1)) && !unkept.has(to))).toEqual([]);
    });

    test('with all that its pages load, and nothing that only others load', () => {
      const loaded = new Set(
        kitPages.flatMap(({ document }) => [
          ...scriptsOf(document),
          ...document
            .querySelectorAll('[src]:not(script), link[rel="stylesheet"]')
            .map((element) => element.getAttribute('src') ?? element.getAttribute('href')!),
        ]),
      );
      expect(loaded.size).toBeGreaterThan(0);
      for (const address of loaded) expect(paths).toContain(address.slice(1));
      const audit = readPage(folder, `/${language}/audit/`).document;
      const script = scriptsOf(audit).find((address) => address.includes('SelfAudit'))!;
      expect(paths).not.toContain(script.slice(1));
    });
  });

  test('gives every part of search to one language, and the program that looks texts up to both', () => {
    const groupsOf = (pattern: RegExp) =>
      new Set(manifest.entries.filter(({ path }) => pattern.test(path)).map(({ group }) => group));
    const kits = allLanguages.map(({ tag }) => `kit-${tag}`);
    expect(groupsOf(/^pagefind\/(?:cards|model|details)/)).toEqual(new Set(kits));
    expect(groupsOf(/^pagefind\/.*\.pf_/)).toEqual(new Set(languages));
    expect(groupsOf(/^pagefind\/.*(?:\.js|wasm\.unknown\.pagefind)$/)).toEqual(new Set(['shared']));
  });

  test('is about as large as the pages say', () => {
    expect(manifest.transfer).toBeLessThan(announcedMegabytes * 1_000_000);
    expect(manifest.transfer).toBeGreaterThan((announcedMegabytes - 2) * 1_000_000);
  });

  test('tells of every page of the guide when its facts were checked', () => {
    for (const { path, facts } of manifest.entries)
      if (/^(ja|en)\/(do|about)\//.test(path)) expect(facts, path).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

test('what starts the copy is at most 2 kB, comes later, and on no page that leaves no trace', () => {
  const starting = readdirSync(join(folder, '_astro')).filter((name) => /^start-copy\./.test(name));
  expect(starting.length).toBe(1);
  const bytes = [...withImports(`/_astro/${starting[0]!}`)].map((script) =>
    packedSize(folder, script),
  );
  expect(bytes.length).toBeGreaterThan(1);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2_048);
  for (const { path, document } of pages) {
    const loaded = [...scriptsLoadedWith(folder, scriptsOf(document))].join();
    expect(loaded, path).not.toContain('start-copy');
    // The script of the frame starts a copy only where this element stands.
    if (document.querySelector('quick-exit'))
      expect(document.querySelector('offline-notice'), path).toBeNull();
  }
});

test('the kill switch erases the cache that the worker fills', () => {
  const killSwitch = readFileSync(
    new URL('../../src/integrations/offline/kill-switch.js', import.meta.url),
    'utf8',
  );
  expect(killSwitch).toContain(`\`${cacheName('${base}')}\``);
});

describe.each(['ja', 'en'])('what the device needs to install the site (%s)', (language) => {
  const file = JSON.parse(readFileSync(join(folder, language, 'manifest.webmanifest'), 'utf8')) as {
    icons: { src: string }[];
    shortcuts: { url: string }[];
  };

  test('starts in the language and has icons and shortcuts that exist', () => {
    expect(file).toMatchObject({ lang: language, start_url: `/${language}/`, scope: '/' });
    for (const { src } of file.icons) expect(existsSync(join(folder, src)), src).toBe(true);
    expect(file.shortcuts.map(({ url }) => url)).toEqual(
      ['act-now', 'case/stop-list', 'contacts', 'audit'].map((page) => `/${language}/${page}/`),
    );
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

// How a ZIP is made and served says nothing of how many pages there are; before a release, it is that of
// the site itself.
describe.each(['/', '/guide/'])('the ZIP of a site built for %s', (base) => {
  const built = inject('guideFolder');
  const edition = ['版：guide.example/e/one/', 'Edition: guide.example/e/one/'];
  /** A copy of the site, into which its ZIP is written. */
  let site: string;
  let stick: string;
  let address: string;
  let server: ReturnType<typeof spawn>;

  beforeAll(async () => {
    site = mkdtempSync(join(tmpdir(), 'torimodosu-site-'));
    cpSync(built, site, { recursive: true });
    stick = mkdtempSync(join(tmpdir(), 'torimodosu-stick-'));
    writeSiteZip(site, base, edition);
    for (const [name, content] of Object.entries(unzipSync(readFileSync(join(site, zipPath))))) {
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
    for (const copy of [site, stick]) rmSync(copy, { recursive: true, force: true });
  });

  test('serves every page, and its own 404', async () => {
    expect(new URL(address).pathname).toBe(base);
    for (const path of pagePaths(built)) {
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

  test('says which edition it is, before all else', () => {
    const readme = readFileSync(join(stick, 'torimodosu/README.txt'), 'utf8');
    expect(readme).toMatch(/^とりもどす .*Torimodosu\n\n/);
    expect(readme.split('\n').slice(2, 4)).toEqual(edition);
  });

  test('leaves no worker behind on the computer it is shown on', async () => {
    expect((await fetch(new URL('sw.js', address))).status).toBe(404);
  });

  test('has no file that is for hosts alone', () => {
    const names = readdirSync(join(stick, `torimodosu/site${base}`));
    expect(names.filter((name) => /^_(?!astro$)|\.conf$/.test(name))).toEqual([]);
  });

  test('has a server that asks for nothing but Node', () => {
    const source = readFileSync(join(stick, 'torimodosu/serve.mjs'), 'utf8');
    expect(
      [...source.matchAll(/from '([^']+)'/g)].every(([, name]) => name!.startsWith('node:')),
    ).toBe(true);
  });
});

// Of a small site: to pack the whole one a second time tells no more, and takes seconds.
test('a ZIP that is made again beside the first is the same to the byte', () => {
  const site = mkdtempSync(join(tmpdir(), 'torimodosu-site-'));
  cpSync(inject('guideFolder'), site, { recursive: true });
  const made = () => {
    writeSiteZip(site, '/', []);
    return readFileSync(join(site, zipPath));
  };
  expect(made().equals(made())).toBe(true);
  rmSync(site, { recursive: true });
});

test('no page links to a ZIP that was not made, or speaks of it', () => {
  const links = pages.flatMap(({ document }) => document.querySelectorAll(`a[href$="${zipPath}"]`));
  expect(links.length > 0).toBe(existsSync(join(folder, zipPath)));
  for (const language of ['ja', 'en'])
    expect(
      readPage(folder, `/${language}/about/offline/`)
        .document.querySelector('main')!
        .textContent.includes('ZIP'),
    ).toBe(links.length > 0);
});

/** The file of a page. */
function pageFile(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** How much fetching an entry transfers, in bytes. */
function transferOf(path: string): number {
  return gzipSync(readFileSync(join(folder, isPage(path) ? pageFile(path) : path))).length;
}

/** The text of a file that is no page, unpacked if it is packed. */
function textOf(file: string): string {
  const content = readFileSync(file);
  const isPacked = content[0] === 0x1f && content[1] === 0x8b;
  return (isPacked ? gunzipSync(content) : content).toString().replaceAll(/\s+/g, ' ');
}

/** A script of the site with the scripts it imports, at once or later, by path. */
function withImports(address: string, found = new Set<string>()): Set<string> {
  if (found.has(address)) return found;
  found.add(address);
  const source = readFileSync(join(folder, address), 'utf8');
  for (const [, name] of source.matchAll(/(?:from|import)\s*\(?["'`]\.\/([\w.-]+\.js)["'`]/g))
    withImports(`/_astro/${name}`, found);
  return found;
}
