import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowance } from '../../../src/components/offline/allowance.ts';
import { parseChoice } from '../../../src/components/offline/choice.ts';
import { stateOf, writeSize } from '../../../src/components/offline/status-text.ts';
import { keyOf, readKey, revisionOf } from '../../../src/components/offline/worker/revision.ts';
import { fingerprint, groupOf } from '../../../src/integrations/offline/built-files.ts';
import { emergencyKit } from '../../../src/integrations/offline/emergency-kit.ts';
import { translated } from '../../content/fixtures/content.ts';

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
      expect(['nothing', 'kit', 'everything', 'undecided']).toContain(parseChoice(value));
    }),
  );
  for (const choice of ['nothing', 'kit', 'everything']) expect(parseChoice(choice)).toBe(choice);
});

test.each([
  ['undecided', false, 'kit'],
  ['undecided', true, 'nothing'],
  ['kit', true, 'kit'],
  ['everything', true, 'everything'],
  ['nothing', false, 'nothing'],
] as const)('for the choice %s, saving data %s: unasked comes %s', (choice, savesData, answer) => {
  expect(allowance(choice, savesData)).toBe(answer);
});

test('the status names the state that matters most', () => {
  const size = { kept: 3, of: 9, kits: [], bytes: 0, transfer: 0 };
  const report = { ...size, built: '', version: '', isNew: false };
  expect(stateOf({ ...report, state: 'rest' }, 'en')).toBe('part');
  expect(stateOf({ ...report, kept: 0, state: 'rest' }, 'en')).toBe('none');
  expect(stateOf({ ...report, kits: ['en'], state: 'rest' }, 'en')).toBe('kit');
  expect(stateOf({ ...report, kits: ['en'], state: 'rest' }, 'ja')).toBe('part');
  expect(stateOf({ ...report, state: 'full' }, 'en')).toBe('full');
  expect(stateOf({ ...report, kept: 9, state: 'filling' }, 'en')).toBe('all');
});

test('sizes are written for people', () => {
  expect([0, 12_300, 1_949_000].map(writeSize)).toEqual(['0 kB', '13 kB', '1.9 MB']);
});

test.each([
  ['', 'core'],
  ['404.html', 'core'],
  ['not-kept/', 'core'],
  ['_astro/needed.css', 'core'],
  ['_astro/elsewhere.css', 'shared'],
  ['ja/', 'kit-ja'],
  ['en/act-now/', 'kit-en'],
  ['en/say/police/', 'kit-en'],
  ['ja/contacts/jcb/', 'kit-ja'],
  ['en/search/', 'kit-en'],
  ['pagefind/cards-en.json', 'kit-en'],
  ['pagefind/details/ja-12.json', 'kit-ja'],
  ['pagefind/model-ja.bin', 'kit-ja'],
  ['pagefind/cards-ja-simple.json', 'kit-ja-simple'],
  ['pagefind/details/ja-simple-2.json', 'kit-ja-simple'],
  ['pagefind/details/en-none.json', 'kit-en'],
  // The index of texts comes with the whole copy: answers do not wait for it.
  ['pagefind/pagefind.js', 'shared'],
  ['pagefind/pagefind-entry.json', 'shared'],
  ['pagefind/wasm.unknown.pagefind', 'shared'],
  ['pagefind/pagefind.ja_78d2.pf_meta', 'ja'],
  ['pagefind/index/en_1.pf_index', 'en'],
  ['pagefind/fragment/ja_1.pf_fragment', 'ja'],
  ['en/do/police/', 'en'],
  ['icon-512.png', 'shared'],
])('"%s" belongs to the group %s', (path, group) => {
  const pages = ['', 'act-now', 'search'].flatMap((page) =>
    translated(page, '', '', { emergencyKit: true }),
  );
  const isInKit = emergencyKit({ pages: [...pages, ...translated('do/police', '')] });
  expect(groupOf(path, new Set(['_astro/needed.css']), isInKit)).toBe(group);
});
