import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isListed } from '../../../src/lib/case/state.ts';
import {
  linesOnHalf,
  voicelessWays,
  walletHalves,
  withChoice,
} from '../../../src/lib/case/stop-list.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'gone');
const list = fc.uniqueArray(id);
const ids = fc
  .uniqueArray(id, { minLength: 1, maxLength: 3 })
  .map((all) => all as [string, ...string[]]);

describe('a choice', () => {
  test('is on the list afterwards, or is not, and made again it changes nothing', () => {
    fc.assert(
      fc.property(list, ids, fc.boolean(), (before, organisation, isChosen) => {
        const after = withChoice(before, organisation, isChosen);
        expect(isListed(after, organisation)).toBe(isChosen);
        expect(withChoice(after, organisation, isChosen)).toEqual(after);
        expect(new Set(after).size).toBe(after.length);
      }),
    );
  });

  test('leaves the other ones and their order as they are', () => {
    fc.assert(
      fc.property(list, ids, fc.boolean(), (before, organisation, isChosen) => {
        const others = (all: string[]) => all.filter((one) => !organisation.includes(one));
        expect(others(withChoice(before, organisation, isChosen))).toEqual(others(before));
      }),
    );
  });

  test('under an id from before is known, and is gone once it is taken off', () => {
    expect(isListed(['old', 'other'], ['new', 'old'])).toBe(true);
    expect(withChoice(['old', 'other'], ['new', 'old'], false)).toEqual(['other']);
  });
});

test('ways without a voice: where one stops it alone first; no telephone, no page that only explains', () => {
  const ways = [
    { kind: 'tel' },
    { kind: 'call-back' },
    { kind: 'web' },
    { kind: 'web', withoutVoice: true },
    { kind: 'counter' },
    { kind: 'web', stops: true },
    { kind: 'app', stops: true },
    { kind: 'app' },
    { kind: 'chat' },
    { kind: 'form' },
    { kind: 'email' },
    { kind: 'post' },
  ] as const;
  const { stopping, others } = voicelessWays(ways);
  expect(stopping.map(({ kind }) => kind)).toEqual(['web', 'app']);
  expect(others.map(({ kind }) => kind)).toEqual([
    'web',
    'counter',
    'app',
    'chat',
    'form',
    'email',
    'post',
  ]);
});

test('wallet cards have every line once, in order, never too many on a half, and whole cards', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (lines) => {
      const halves = walletHalves(lines);
      expect(halves.flat()).toEqual(lines);
      expect(Math.max(...halves.map(({ length }) => length))).toBeLessThanOrEqual(linesOnHalf);
      expect(halves.length % 2).toBe(0);
      expect(halves.filter(({ length }) => length === 0).length).toBeLessThanOrEqual(1);
    }),
  );
});
