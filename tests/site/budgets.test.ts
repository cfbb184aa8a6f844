import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { allLanguages } from '../../src/lib/language-facts.ts';
import { attribute, readPage, readPages, type Page } from './pages.ts';
import {
  packedSize,
  quicklyPackedSize,
  scriptsLoadedLater,
  scriptsLoadedWith,
  scriptsOf,
} from './script-files.ts';

const folder = inject('siteFolder');

/** A measure of files, by their path, that takes each once. */
function once(measure: typeof packedSize): (path: string) => number {
  const known = new Map<string, number>();
  return (path) => {
    const bytes = known.get(path) ?? measure(folder, path);
    known.set(path, bytes);
    return bytes;
  };
}

/** What travels for a text, in bytes. */
const transfer = once(packedSize);
/** At most what travels for it. */
const roughTransfer = once(quicklyPackedSize);

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** The page and the style sheets without which it is not painted. */
function firstView({ path, document }: Page, measure = transfer): number {
  const sheets = document
    .querySelectorAll('link[rel="stylesheet"]')
    .filter((link) => attribute(link, 'media') !== 'print')
    .map((link) => measure(attribute(link, 'href')));
  return measure(path.endsWith('.html') ? path : `${path}index.html`) + sum(sheets);
}

/** The scripts a page loads by itself: those it names and those that they import at once. */
function scripts({ document }: Page): number {
  return sum([...scriptsLoadedWith(folder, scriptsOf(document))].map(transfer));
}

/** Scripts of the pages that every reader sees, and of the cards of organisations. */
const common = new Set(
  ['/ja/', '/ja/act-now/', '/ja/contacts/'].flatMap((path) => [
    ...scriptsLoadedWith(folder, scriptsOf(readPage(folder, path).document)),
  ]),
);

/** The scripts of a case that a page loads by itself. */
function caseScripts({ document }: Page): number {
  const own = [...scriptsLoadedWith(folder, scriptsOf(document))].filter(
    (path) => !common.has(path),
  );
  return sum(own.map(transfer));
}

/** Home, the front door and act now: what a reader in panic opens. One round trip carries 14 kB. */
const urgent = /^\/(?:[\w-]+\/(?:act-now\/)?)?$/;

/**
 * What a first view may weigh, in bytes: a list of many organisations by their number, so that one
 * more breaks no test; readings over all kanji are a fifth more.
 */
function mostOf({ path, tag, document }: Page): number {
  const readings = allLanguages.find((language) => language.tag === tag)?.readings ? 1.2 : 1;
  const organisations = document.querySelectorAll('contact-card').length;
  return (urgent.test(path) ? 14_000 : Math.max(20_000, 400 * organisations)) * readings;
}

const pages = readPages(folder);
const roughly = new Map(pages.map((page) => [page, firstView(page, roughTransfer)]));
/** A first view that is among the heaviest, in bytes. */
const heavy = firstView([...roughly].toSorted(([, one], [, other]) => other - one)[0]![0]);

describe.each(pages)('$path', (page) => {
  test('is light enough to be seen at once', ({ task }) => {
    // To pack every page at its best takes thirty times as long: needed only where it could decide
    // whether the page is light enough, or the heaviest.
    const rough = roughly.get(page)!;
    const largest = rough < Math.min(mostOf(page), heavy) ? rough : firstView(page);
    expect(largest).toBeLessThanOrEqual(mostOf(page));
    task.meta.figures = { pages: 1, largest };
  });

  // Pages of a case are opened by those who write one, not in a hurry.
  if (page.document.querySelector('case-notice'))
    test('loads at most 8 kB of scripts of a case before anything is entered', () => {
      expect(caseScripts(page)).toBeLessThanOrEqual(8_000);
    });
  else
    test('loads at most 6 kB of scripts before anything is touched', () => {
      expect(scripts(page)).toBeLessThanOrEqual(6_000);
    });
});

/** Every script that pages can load: at once, or when something on them asks for it. */
function everyScriptOf(pages: readonly Page[]): Set<string> {
  const named = new Set(pages.flatMap(({ document }) => scriptsOf(document)));
  const all = scriptsLoadedWith(folder, [...named]);
  // A set goes on to what is added to it meanwhile.
  for (const path of all)
    for (const later of scriptsLoadedWith(folder, scriptsLoadedLater(folder, path))) all.add(later);
  return all;
}

describe('the scripts of a case', () => {
  const isOfCase = ({ document }: Page) => document.querySelector('case-notice') !== null;
  const ofOthers = everyScriptOf(pages.filter((page) => !isOfCase(page)));
  const sizes = [...everyScriptOf(pages.filter(isOfCase))]
    .filter((path) => !ofOthers.has(path))
    .map((path) => [path, transfer(path)] as const);

  test('load on its own pages only', () => {
    const keepsCase = (path: string) =>
      readFileSync(join(folder, path), 'utf8').includes('case-notice');
    expect(sizes.filter(([path]) => keepsCase(path))).not.toEqual([]);
    expect([...ofOthers].filter(keepsCase)).toEqual([]);
  });

  // The stop list is in the emergency kit, which every device keeps unasked.
  test.each(
    pages
      .filter(isOfCase)
      .map((page) => [page, page.document.querySelector('stop-list') ? 7_000 : 21_000] as const),
  )(
    'take at most 21 kB on $path, with all that can be asked for; a stop list 7 kB',
    (page, most) => {
      const own = [...everyScriptOf([page])].filter((path) => !ofOthers.has(path));
      expect(sum(own.map(transfer))).toBeLessThanOrEqual(most);
    },
  );

  test('take at most 32.4 kB on all its pages together', () => {
    const total = sum(sizes.map(([, bytes]) => bytes));
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(32_400);
  });
});
