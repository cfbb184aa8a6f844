import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/components/offline/worker/manifest.ts';
import {
  fillOrder,
  heldKits,
  languagesKept,
  missing,
  outdated,
} from '../../../src/components/offline/worker/upkeep.ts';

const entry = (path: string, revision: string, group: Entry['group'] = 'ja'): Entry => ({
  path,
  revision,
  bytes: 1,
  group,
});
const anyEntry = fc.record({
  path: fc.constantFrom('ja/', 'ja/a/', 'en/a/', '_astro/a.css', '_astro/b.css', 'pagefind/p.js'),
  revision: fc.constantFrom('1', '2', '3'),
  bytes: fc.nat(),
  group: fc.constantFrom<Entry['group']>('core', 'kit-ja', 'shared', 'ja', 'en'),
});
const oneRevision = fc.uniqueArray(anyEntry, { selector: ({ path }) => path });

test('what is missing is what is not kept in this revision', () => {
  const entries = [entry('ja/', '2'), entry('ja/a/', '1')];
  expect(missing(entries, [entry('ja/', '1'), entry('ja/a/', '1')])).toEqual([entries[0]]);
});

test('a language that holds a part of the guide can be read when its fallback’s kit is there too', () => {
  const kits = { ja: ['ja'], en: ['en'], ne: ['en', 'ne'] } as Record<string, ('ja' | 'en')[]>;
  const lacking = (...groups: string[]) =>
    groups.map((group) => entry(group, '1', group as Entry['group']));
  expect(languagesKept({ kits }, [])).toEqual(['ja', 'en', 'ne']);
  expect(languagesKept({ kits }, lacking('kit-en', 'shared'))).toEqual(['ja']);
  expect(languagesKept({ kits }, lacking('kit-ne'))).toEqual(['ja', 'en']);
  expect(languagesKept({ kits }, lacking('core'))).toEqual([]);
});

test('the reader’s kit comes first, then what is shared, then the reader’s language', () => {
  const groups = ['en', 'shared', 'kit-ja', 'ja', 'kit-en', 'core'] as const;
  const entries = groups.map((group) => entry(group, '1', group));
  const order = (language: 'ja' | 'en') =>
    fillOrder(entries, [language])
      .map(({ group }) => group)
      .slice(0, 4);
  expect(order('ja')).toEqual(['core', 'kit-ja', 'shared', 'ja']);
  expect(order('en')).toEqual(['core', 'kit-en', 'shared', 'en']);
});

test('a device holds a kit when it has most of it, of any build; one page that was read is not that', () => {
  const entries = ['en/', 'en/a/', 'en/b/'].map((path) => entry(path, '2', 'kit-en'));
  expect(heldKits(entries, [entry('en/a/', '1')])).toEqual([]);
  expect(heldKits(entries, [entry('en/a/', '1'), entry('en/', '2')])).toEqual(['en']);
});

test('an old page and the old styles stay until the new page is there', () => {
  const entries = [entry('ja/', '2'), entry('_astro/new.css', '1')];
  const old = [entry('ja/', '1'), entry('_astro/old.css', '1')];
  expect(outdated(entries, [...old, entries[1]!])).toEqual([]);
  expect(outdated(entries, [...old, ...entries])).toEqual(old);
});

test('a page that no longer exists goes, even while others wait', () => {
  const gone = entry('ja/gone/', '1');
  expect(outdated([entry('ja/', '2')], [entry('ja/', '1'), gone])).toEqual([gone]);
});

test('nothing of this build is ever outdated, and a complete build leaves nothing else', () => {
  fc.assert(
    fc.property(oneRevision, fc.array(anyEntry), (entries, others) => {
      const kept = [...entries, ...others];
      const old = outdated(entries, kept);
      expect(
        missing(
          entries,
          kept.filter((item) => !old.includes(item)),
        ),
      ).toEqual([]);
      expect(
        outdated(
          entries,
          kept.filter((item) => !old.includes(item)),
        ),
      ).toEqual([]);
    }),
  );
});
