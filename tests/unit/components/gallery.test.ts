import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../../src/components/', import.meta.url);
const ofGallery = (name: string) =>
  readFileSync(new URL(`../../gallery/${name}`, import.meta.url), 'utf8');

/** Folders that the gallery does not show, each with its reason. */
const exceptions: Record<string, string> = {
  'author-tag': 'hands records to the components that are shown',
  records: 'reads the collections, and draws nothing',
  'data-files': 'is a list of the real data files on its own page',
  'open-data': 'is read by machines alone',
  'custom-element': 'is the base that elements stand on, and draws nothing',
  starlight: 'the frame around the gallery, and around every page',
  'interpreter-lines': 'lists the real lines of languages',
  readings: 'stands on pages of a language with readings over kanji',
  case: 'tells where the case of a real tab or device is kept',
  'case-file': 'acts on the case of a real tab or device',
  'case-log': 'shows the log of a real tab or device',
  'case-papers': 'fills papers from the log of a real tab or device',
  'head-icons': 'stands in the head, where nothing is seen',
  'theme-select': 'the gallery’s own foot has it',
  'share-page': 'the gallery’s own foot has it',
  'stale-translation': 'the foot of a page has it when its original has changed',
  'step-pager': 'is shown within steps and checklists',
  kept: 'is shown within checklists',
  'large-view': 'opens from the phrases, which are shown',
  sheet: 'is made for paper; each sheet is a page of its own',
  'packet-composer': 'puts real sheets together on the page for printing',
  offline: 'says what a real device keeps; the foot of a page has its notice',
  search: 'needs the built index; the header has it',
  'site-index': 'lists the real pages on the search page',
  'change-log': 'is a list of real changes on its own page',
  'contact-directory': 'is all cards with a filter; the cards are shown',
  'case-stop-list': 'is all cards with a choice; the cards are shown',
  'number-check': 'compares with the real numbers',
  'audit-together': 'is all questions of the self-audit as cards',
  'case-plan': 'is a list of the checklists’ items, on its own page',
  'audit-weights': 'is a table of all questions of the self-audit',
  edition: 'compares real facts with those of an edition, on pages of its own',
  ledger: 'lists real facts with their history, on pages of its own',
  'moved-page': 'leads on from an address of old, on a page of its own',
  'case-due': 'shows days of the reader’s own log, on a page of its own',
};

test('every component is in the gallery or has a reason not to be', () => {
  const shown = new Set(
    [...ofGallery('Gallery.astro').matchAll(/\/src\/components\/([\w-]+)\//g)].map(
      (match) => match[1]!,
    ),
  );
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.length).toBeGreaterThan(30);
  expect(folders.filter((name) => !shown.has(name) && !(name in exceptions))).toEqual([]);
});

test('every value of the design that can be seen is in the gallery', () => {
  const tokens = readFileSync(new URL('../styles/tokens.css', folder), 'utf8');
  const names = [...tokens.matchAll(/^ {4}--([\w-]+):/gm)]
    .map((match) => match[1]!)
    .filter(
      (name) => !/^(?:sl-|font|leading|measure|page-edge|target|on-|number-large)/.test(name),
    );
  expect(names.length).toBeGreaterThan(25);
  const css = ofGallery('gallery.css');
  // The text size and the plain corner need no rule: they are what is set anyway.
  const unseen = names.filter((name) => name !== 'text' && !css.includes(`var(--${name})`));
  expect(unseen).toEqual([]);
});
