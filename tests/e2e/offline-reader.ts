import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import type { OfflineChoice } from '../../src/components/offline/choice.ts';
import { isOfKit, type Manifest } from '../../src/components/offline/worker/manifest.ts';
import { pathFacts } from '../../src/integrations/offline/index.ts';
import { writeWorker } from '../../src/integrations/offline/worker-file.ts';
import { drawFirstFrame } from '../browser/first-frame.ts';
import { browserOfWorker } from '../browser/launch.ts';
import { waitForScripts } from '../browser/scripts-loaded.ts';
import { guideDay, readGuide } from '../guide/guide.ts';
import { moodyServer, type MoodyServer } from './moody-server.ts';

/** How a reader comes to the site. */
export interface Circumstances {
  /** Runs on each page before its own scripts. */
  prepare?: () => void;
  /** What the reader has decided before about the copy. */
  choice?: OfflineChoice;
}

/** The built guide of fixtures on a server of its own, and a reader whose browser keeps it. */
export interface OfflineReader {
  page: Page;
  context: BrowserContext;
  server: MoodyServer;
  /** Errors of scripts on the page. */
  errors: string[];
  open: (path: string) => Promise<void>;
  /** Waits until the device keeps the kits that the page's reader needs, or everything. */
  kept: (what: 'kit' | 'everything') => Promise<void>;
  /** How many files the device keeps. */
  count: () => Promise<number>;
  /** Takes a file from the server. */
  remove: (file: string) => void;
  /** Changes a file of the site; the worker is written anew unless told otherwise. */
  change: (file: string, edit: (text: string) => string, worker?: boolean) => Promise<void>;
  manifest: () => Manifest;
  leave: () => Promise<void>;
}

/** A test with a reader of its own, beside others of its file: they wait more than they work. */
export const sideBySide = test.concurrent;

/**
 * Prepares the browser for a test file; call it once at the file's top.
 * @param site the folder that is served: of the guide of fixtures unless told otherwise
 */
export function offlineReaders(
  site: 'guideFolder' | 'siteFolder' = 'guideFolder',
): (circumstances?: Circumstances) => Promise<OfflineReader> {
  let browser: Browser;
  const left = new Set<() => Promise<void>>();
  beforeAll(async () => {
    browser = await browserOfWorker(inject('browserPath'));
  });
  // What a test that failed has left open.
  afterAll(async () => {
    for (const leave of left) await leave();
  });
  return async ({ prepare, choice = 'undecided' } = {}) => {
    const built = inject(site);
    const server = await moodyServer(built);
    // Only a site that changes is copied: making a file takes longer than serving it.
    const ownFolder = () => {
      if (server.folder === built) {
        server.folder = mkdtempSync(join(tmpdir(), 'torimodosu-site-'));
        cpSync(built, server.folder, { recursive: true });
      }
      return server.folder;
    };
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const leave = async () => {
      left.delete(leave);
      await context.close();
      await server.stop();
      if (server.folder !== built) rmSync(server.folder, { recursive: true, force: true });
    };
    left.add(leave);
    waitForScripts(context);
    if (prepare) await context.addInitScript(prepare);
    return { ...(await readerOf(server, ownFolder, context, choice)), leave };
  };
}

async function readerOf(
  server: MoodyServer,
  ownFolder: () => string,
  context: BrowserContext,
  choice: OfflineChoice,
): Promise<Omit<OfflineReader, 'leave'>> {
  const page = await context.newPage();
  await drawFirstFrame(page, server.address);
  if (choice !== 'undecided')
    await page.evaluate((decided) => localStorage.setItem('torimodosu-offline', decided), choice);
  server.asked.length = 0;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const manifest = () =>
    JSON.parse(
      /offlineManifest=(.*);\n/.exec(readFileSync(join(server.folder, 'sw.js'), 'utf8'))![1]!,
    ) as Manifest;
  /** Paths of the files that the device keeps. */
  const keptFiles = () =>
    page.evaluate(async () => {
      if (!(await caches.has('torimodosu-offline /'))) return [];
      const keys = await (await caches.open('torimodosu-offline /')).keys();
      return keys
        .map(({ url }) => new URL(url))
        .filter(({ search }) => search.includes('__r='))
        .map(({ pathname }) => decodeURIComponent(pathname));
    });
  const count = async () => (await keptFiles()).length;
  return {
    page,
    context,
    server,
    errors,
    manifest,
    count,
    open: async (path) => {
      await page.goto(server.address + path);
    },
    kept: async (what) => {
      const { entries, kits } = manifest();
      const needed = kits[new URL(page.url()).pathname.split('/')[1]!]!;
      const wanted = entries.filter(
        (entry) => what === 'everything' || needed.some((kit) => isOfKit(entry, kit)),
      );
      await until(async () => {
        const files = new Set(await keptFiles());
        return wanted.every(({ path }) => files.has(`/${path}`));
      });
      await page.evaluate(() => navigator.serviceWorker.ready);
    },
    remove: (file) => rmSync(join(ownFolder(), file)),
    change: async (file, edit, worker = true) => {
      const folder = ownFolder();
      const path = join(folder, file);
      writeFileSync(path, edit(readFileSync(path, 'utf8')));
      if (worker) await writeWorker(folder, '/', guideDay, pathFacts(readGuide()));
    },
  };
}

/**
 * Waits until something holds. How long a busy machine takes says nothing about the site: whoever
 * waits in vain is ended by the test's own limit.
 */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 150_000;
  const holdsNow = async () => {
    try {
      return await holds();
    } catch {
      // The page was just being left.
      return false;
    }
  };
  while (!(await holdsNow())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${String(holds)}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}
