import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, unitsOf } from '../../../src/lib/search/units.ts';

test('Japanese is cut into characters, Latin into words, and small words are left out', () => {
  expect(unitsOf('SIMの再発行 for my card').map(({ text }) => text)).toEqual([
    'sim',
    'の',
    '再',
    '発',
    '行',
    'card',
  ]);
});

test('what is drawn together from small words is left out, a refusal is not', () => {
  expect(unitsOf("I'd it's they've card").map(({ text }) => text)).toEqual(['card']);
  expect(keyOf("can't")).not.toBe('');
});

test('texts that differ in writing only have one key', () => {
  expect(keyOf('ﾜﾝﾀｲﾑ・パスワ－ド')).toBe(keyOf('わんたいむぱすわーど'));
  expect(keyOf('Sign-in')).toBe(keyOf('sign in'));
});

test('“what is” asks for a meaning and is no empty word; “what do I do” is another thing', () => {
  for (const text of [
    "what's phishing",
    'What is phishing?',
    'what does phishing',
    'whats phishing',
  ])
    expect(keyOf(text)).toBe(keyOf('what is phishing'));
  expect(keyOf('what do I do')).toBe(keyOf('what'));
  expect(keyOf('what is')).not.toBe(keyOf('what'));
});

test('every unit knows its place in the text it was cut from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0;
      for (const { start, end } of unitsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
}, 30_000);
