import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asSealed, keyOf, open, seal, type Sealed } from '../../../src/lib/case/envelope.ts';

/** A key of few rounds: the number of rounds changes the time alone. */
const quick = (passphrase: string) =>
  keyOf(passphrase, { rounds: 1, salt: 'c2FsdHNhbHRzYWx0c2FsdA==' });

it('opens with its passphrase and with no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.string(),
      async (text, one, other) => {
        const sealed = await seal(text, await quick(one));
        expect(await open(sealed, await quick(one))).toBe(text);
        if (one.normalize('NFKC') !== other.normalize('NFKC'))
          expect(await open(sealed, await quick(other))).toBeUndefined();
      },
    ),
    { numRuns: 50 },
  );
});

it('does not open when any bit of it was changed', async () => {
  const key = await quick('いぬ');
  const sealed = await seal('text', key);
  const flipped = (text: string, at: number) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    bytes[at]! ^= 1;
    return btoa(String.fromCharCode(...bytes));
  };
  const length = atob(sealed.data).length;
  const changed: Sealed[] = [
    ...Array.from({ length }, (_, at) => ({ ...sealed, data: flipped(sealed.data, at) })),
    { ...sealed, iv: flipped(sealed.iv, 0) },
    { ...sealed, salt: flipped(sealed.salt, 0) },
    { ...sealed, rounds: 2 },
  ];
  for (const one of changed) expect(await open(one, key)).toBeUndefined();
});

it('takes a passphrase typed on another keyboard for the same', async () => {
  const sealed = await seal('text', await quick('ガギ１'));
  expect(await open(sealed, await quick('ｶﾞｷﾞ1'))).toBe('text');
});

it('never says the same twice', async () => {
  const key = await quick('a');
  expect((await seal('text', key)).data).not.toBe((await seal('text', key)).data);
});

it('is not read from anything else, nor with rounds that would stop the page', async () => {
  const sealed = await seal('text', await quick('a'));
  expect(asSealed(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed);
  for (const wrong of [
    { rounds: 1e9 },
    { rounds: 0.5 },
    { iv: '' },
    { data: '<>' },
    { version: 2 },
  ])
    expect(asSealed({ ...sealed, ...wrong })).toBeUndefined();
  fc.assert(fc.property(fc.anything(), (value) => asSealed(value) === undefined));
});
