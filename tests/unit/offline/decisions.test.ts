import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChoice } from '../../../src/components/offline/choice.ts';
import { mayFill } from '../../../src/components/offline/may-fill.ts';
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
  [undefined, true],
  [{}, true],
  [{ effectiveType: '4g', type: 'wifi' }, true],
  [{ saveData: true }, false],
  [{ type: 'cellular' }, false],
  [{ effectiveType: 'slow-2g' }, false],
])('on a connection %j everything is fetched unasked: %s', (connection, answer) => {
  expect(mayFill('undecided', connection)).toBe(answer);
  expect(mayFill('everything', connection)).toBe(true);
  expect(mayFill('nothing', connection)).toBe(false);
});

test('the status names the state that matters most', () => {
  const report = { kept: 3, of: 9, bytes: 0, transfer: 0, built: '', isNew: false } as const;
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
  ['_astro/x.css', 'core'],
  ['pagefind/wasm.unknown.pagefind', 'core'],
  ['pagefind/index/ja_1.pf_index', 'ja'],
  ['pagefind/fragment/en_1.pf_fragment', 'en'],
  ['en/do/police/', 'en'],
  ['icon-512.png', 'shared'],
])('"%s" belongs to the group %s', (path, group) => {
  expect(groupOf(path)).toBe(group);
});
