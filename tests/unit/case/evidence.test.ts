import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceOf, largestFile } from '../../../src/lib/case/evidence.ts';
import { parseCase } from '../../../src/lib/case/parse.ts';
import { emptyCase } from '../../../src/lib/case/state.ts';

const { subtle } = globalThis.crypto;
const at = Date.parse('2026-01-05T03:12:45.678Z');
const file = (bytes: Uint8Array<ArrayBuffer>, name = '注文.png') =>
  new File([bytes], name, { lastModified: at });

test('a file is known by name, size, time and the hash of its bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (read) => {
      const bytes = new Uint8Array(read);
      expect(await evidenceOf(file(bytes), subtle)).toEqual({
        name: '注文.png',
        size: bytes.length,
        changed: '2026-01-05T03:12Z',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        note: '',
      });
    }),
  );
});

test('an entry is one that a case keeps, however long the name', async () => {
  const entry = await evidenceOf(file(new Uint8Array(3), `${'長'.repeat(300)}.png`), subtle);
  expect(parseCase({ ...emptyCase(), files: { a: entry } }).loss).toBeUndefined();
  expect(entry).toMatchObject({ name: expect.stringMatching(/\.png$/) as string });
});

test('a file that is too large is not read', async () => {
  const large = {
    name: 'film.mp4',
    size: largestFile + 1,
    lastModified: at,
    arrayBuffer: () => Promise.reject(new Error('read')),
  };
  expect(await evidenceOf(large, subtle)).toBe('too-large');
  expect(await evidenceOf({ ...large, size: 1 }, subtle)).toBe('unreadable');
});

test('where the browser has no hash, it is told', async () => {
  expect(await evidenceOf(file(new Uint8Array(3)), undefined)).toBe('no-hash');
});

test('a time that is none does not stop the list', async () => {
  const odd = { ...file(new Uint8Array(1)), name: 'a', size: 1, lastModified: NaN };
  expect(
    await evidenceOf({ ...odd, arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) }, subtle),
  ).toBe('unreadable');
});

test.each(['card 4111 1111 1111 1111.png', '認証コード_482913.png', 'パスワードは hunter2.txt'])(
  'a file is not listed under a name that must not be kept: %s',
  async (name) => {
    expect(await evidenceOf(file(new Uint8Array(3), name), subtle)).toBe('secret-name');
  },
);

test.each([
  'Screenshot_20261110-103000.png',
  'PXL_20261110_103000123.jpg',
  'スクリーンショット 2026-11-10 10.30.00.png',
  'IMG_1735689600000.jpg',
  '注文 250-1234567-1234567.pdf',
  'verification code_20261110.png',
])('a file is listed under an ordinary name: %s', async (name) => {
  expect(await evidenceOf(file(new Uint8Array(3), name), subtle)).toMatchObject({ name });
});
