import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicTitle } from '../../../src/lib/ledger/public-title.ts';
import { shortenedNumber, valueWords } from '../../../src/lib/ledger/value-words.ts';
import { toldFields } from '../../../src/model/told-facts.ts';

describe('a number of the history', () => {
  test.each([
    ['0120000001', '0120…01'],
    ['+81353403333', '03…33'],
    ['+13035550100', '+1…00'],
    ['#9110', '…10'],
    ['188', '…88'],
    ['00531000001', '00531…01'],
  ])('%s is shortened to %s', (number, shown) => expect(shortenedNumber(number)).toBe(shown));

  test('can never be dialled, whatever it is', () => {
    const number = fc
      .tuple(fc.constantFrom('', '0', '+81', '0120', '0570', '#'), fc.stringMatching(/^\d{2,11}$/))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(number, (value) => {
        const digits = (text: string) => text.replace(/\D/g, '').length;
        expect(digits(shortenedNumber(value))).toBeLessThan(Math.max(digits(value), 3));
        expect(shortenedNumber(value)).toContain('…');
      }),
    );
  });
});

describe('a value of the history', () => {
  test.each([
    ['limit', 'about 2 week', 'about 2 weeks'],
    ['cost', 'free', 'free'],
    ['hours', '{"always":true}', '24 hours, every day'],
    ['address', 'https://example.com/a/', 'example.com/a'],
    ['hours', '{"since":"ever"}', '…'],
    ['limit', 'a while', '…'],
  ] as const)('of %s is said in words: %s', (field, value, words) =>
    expect(valueWords(field, value, 'en')).toBe(words),
  );

  test('of any schema is words or a sign that there are none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...toldFields), fc.string({ minLength: 1 }), (field, value) => {
        expect(typeof valueWords(field, value, 'ja')).toBe('string');
      }),
    );
  });
});

describe('what was written about a change', () => {
  test.each([
    [
      'Withdraw 0120-000-001, reported dead on 2026-11-22',
      'Withdraw …, reported dead on 2026-11-22',
    ],
    ['Use +81 3 0000 0000 and （０１２０）０００００１', 'Use … and …'],
    ['Thank mika@example.org', 'Thank …'],
    ['Give the 90 days of 3 issuers', 'Give the 90 days of 3 issuers'],
  ])('%s is published as %s', (title, shown) => expect(publicTitle(title)).toBe(shown));
});
