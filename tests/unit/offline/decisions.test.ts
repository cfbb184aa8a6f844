import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowance } from '../../../src/components/offline/allowance.ts';
import { parseChoice } from '../../../src/components/offline/choice.ts';
import { stateOf, writeSize } from '../../../src/components/offline/status-text.ts';
import { keyOf, readKey, revisionOf } from '../../../src/components/offline/worker/revision.ts';
import { fingerprint, groupOf } from '../../../src/integrations/offline/built-files.ts';

test('the worker and the build give one content the same fingerprint', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      const content = Uint8Array.from(bytes);
      expect(await revisionOf(content.buffer)).toBe(fingerprint(Buffer.from(content)));
    }),
  );
});

test('a key of the cache is read back as what it was written from', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^([\w.-]+\/)*[\w.-]+\/?$/),
      fc.stringMatching(/^[\w-]{12}$/),
      fc.constantFrom('/', '/guide/'),
      (path, revision, base) => {
        fc.pre(!path.split('/').some((part) => /^\.+$/.test(part)));
        const address = `https://example.org${keyOf(base, { path, revision })}`;
        expect(readKey(base, address)).toEqual({ path, revision });
      },
    ),
  );
  expect(readKey('/', 'https://example.org/__version')).toBeUndefined();
  expect(readKey('/guide/', 'https://example.org/ja/?__r=1')).toBeUndefined();
});

test('any stored value is a choice', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(['nothing', 'everything', 'undecided']).toContain(parseChoice(value));
    }),
  );
  expect(parseChoice('nothing')).toBe('nothing');
});

test.each([
  [{ effectiveType: '4g', type: 'wifi' }, false, 'everything'],
  [{}, true, 'everything'],
  [{ saveData: true }, false, 'nothing'],
  [{ type: 'cellular' }, true, 'nothing'],
  [{ effectiveType: 'slow-2g' }, false, 'nothing'],
  // Safari and Firefox tell nothing: a telephone may be on a prepaid line, a computer seldom is.
  [undefined, true, 'core'],
  [undefined, false, 'everything'],
] as const)('on a connection %j, by touch %s: unasked comes %s', (connection, touch, answer) => {
  expect(allowance('undecided', connection, touch)).toBe(answer);
  expect(allowance('everything', connection, touch)).toBe('everything');
  expect(allowance('nothing', connection, touch)).toBe('nothing');
});

test('the status names the state that matters most', () => {
  const size = { kept: 3, of: 9, bytes: 0, transfer: 0 };
  const report = { ...size, built: '', version: '', isNew: false };
  expect(stateOf({ ...report, state: 'rest' })).toBe('part');
  expect(stateOf({ ...report, kept: 0, state: 'rest' })).toBe('none');
  expect(stateOf({ ...report, state: 'full' })).toBe('full');
  expect(stateOf({ ...report, kept: 9, state: 'filling' })).toBe('all');
});

test('sizes are written for people', () => {
  expect([0, 12_300, 1_949_000].map(writeSize)).toEqual(['0 kB', '13 kB', '1.9 MB']);
});

test.each([
  ['', 'core'],
  ['ja/', 'core'],
  ['en/act-now/', 'core'],
  ['404.html', 'core'],
  ['not-kept/', 'core'],
  ['_astro/needed.css', 'core'],
  ['_astro/elsewhere.css', 'shared'],
  ['pagefind/pagefind.js', 'core'],
  ['pagefind/pagefind-entry.json', 'core'],
  ['pagefind/wasm.unknown.pagefind', 'core'],
  ['pagefind/pagefind.ja_78d2.pf_meta', 'core'],
  ['pagefind/index/ja_1.pf_index', 'ja'],
  ['pagefind/fragment/en_1.pf_fragment', 'en'],
  ['pagefind/cards-en.json', 'en'],
  ['pagefind/details/ja-12.json', 'ja'],
  ['pagefind/words-kana.json', 'ja'],
  ['en/search/', 'en'],
  ['en/do/police/', 'en'],
  ['icon-512.png', 'shared'],
])('"%s" belongs to the group %s', (path, group) => {
  expect(groupOf(path, new Set(['_astro/needed.css']))).toBe(group);
});
