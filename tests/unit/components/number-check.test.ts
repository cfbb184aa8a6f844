import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officialList } from '../../../src/components/number-check/official-list.ts';
import {
  asDialled,
  candidatesIn,
  distance,
  judge,
  skeleton,
  type Entry,
} from '../../../src/components/number-check/verdict.ts';
import { exampleContacts, exampleDay } from '../../../src/components/contact-card/examples.ts';

const list: Entry[] = [
  { kind: 'number', value: '0120919456' },
  { kind: 'number', value: '0353403333' },
  { kind: 'number', value: '+13039671096' },
  { kind: 'number', value: '#9110' },
  { kind: 'number', value: '110' },
  { kind: 'host', value: 'amazon.co.jp' },
  { kind: 'host', value: 'smbc-card.com' },
  { kind: 'host', value: 'au.com' },
  { kind: 'host', value: 'support.google.com', domain: 'google.com' },
];
const verdicts = (input: string) =>
  candidatesIn(input).map((candidate) => judge(candidate, list).kind);
const verdict = (input: string) => verdicts(input).join(' ');

test.each([
  '0120-919-456',
  '０１２０ー９１９ー４５６',
  '電話（0120）919-456まで',
  '+81 120 919 456',
  '03-5340-3333',
  '+81 3 5340 3333',
  '+81(0)3-5340-3333',
  '0081 3 5340 3333',
  '010 81 3 5340 3333',
  '+1 303 967 1096',
  '#9110',
  '＃9110',
  '110',
  'https://www.amazon.co.jp/gp/help?x=1',
  'amazon.co.jp',
  'AMAZON.CO.JP.',
  'amazon.co.jpにアクセスしてください。',
  'account-update@amazon.co.jp',
  'https://qa.smbc-card.com:443/mem/',
  'http://amazon.co.jp\\@evil.example/',
  'support.google.com/accounts',
])('%s is on the list', (input) => {
  expect(verdict(input)).toBe('listed');
});

test.each([
  '0120-919-457',
  '0120-991-456',
  '0120-919-45',
  '03-5340-3343',
  'amaz0n.co.jp',
  'аmazon.co.jp',
  'amazoon.co.jp',
  'arnazon.co.jp',
  'amzaon.co.jp',
  'amazon.co.jp.example.com',
  'https://amazon.co.jp@evil.example/',
  'amazon.co.jp-security.example',
  'amazon-support.example',
  'my-amazon.example',
  'amazon.support@mail.example',
  'amazon.com',
  'smbc-card.example',
  'smbccard.example',
  'smbc-card.com.verify.example',
  'google.example',
  'https://ａｍａｚ0ｎ.co.jp/',
])('%s looks like the list and is not on it', (input) => {
  expect(verdict(input)).toBe('similar');
});

test.each([
  '03-1111-2222',
  '119',
  '9110',
  'example.com',
  'sites.google.com/view/x',
  'aux.example',
  'someone@example.org',
])('%s is not on the list', (input) => {
  expect(verdict(input)).toBe('unlisted');
});

test('a number with as many digits as a card’s is taken for a secret', () => {
  expect(verdict('4111 1111 1111 1111')).toBe('secret');
  expect(verdict('378282246310005')).toBe('secret');
});

test('everything in a message is found, each once, and at most five', () => {
  const message =
    '【重要】https://amaz0n.co.jp/login へ。お問い合わせ 0120-919-456（0120-919-456）';
  expect(verdict(message)).toBe('similar listed');
  expect(verdicts('0120-919-456\n03-5340-3333').sort()).toEqual(['listed', 'listed']);
  const many = Array.from({ length: 30 }, (_, index) => `a${index}.example`).join(' ');
  expect(candidatesIn(many)).toHaveLength(5);
  expect(candidatesIn('こんにちは。')).toEqual([]);
});

test('what cannot be seen or turns the direction of reading is not kept', () => {
  expect(candidatesIn('\u202e0120\u200b-919-456')[0]?.shown).not.toMatch(/[\p{Cf}\p{Cc}]/u);
  expect(verdict('\u202e0120-919-456')).toBe('listed');
});

const digits = fc.stringMatching(/^[0-9]{10}$/);

describe('for any input', () => {
  test('it ends soon and with verdicts only', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 6000, unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('a', 'a.', '@', 'a@', '1', '1-', '://', 'а.', '%'), fc.nat(5000))
        .map(([part, times]) => part.repeat(times)),
    );
    fc.assert(
      fc.property(hostile, (input) => {
        const started = performance.now();
        for (const kind of verdicts(input))
          expect(['listed', 'similar', 'unlisted', 'secret']).toContain(kind);
        expect(performance.now() - started).toBeLessThan(1000);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('one wrong digit in a listed number looks like it, and is never taken for it', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, more) => {
        const listed = '0120919456';
        const wrong = `${listed.slice(0, place)}${(Number(listed[place]) + more) % 10}${listed.slice(place + 1)}`;
        expect(judge({ kind: 'number', value: wrong }, list).kind).toBe('similar');
      }),
    );
  });

  test('only the very digits are on the list', () => {
    fc.assert(
      fc.property(digits, (value) => {
        const isListed = judge({ kind: 'number', value }, list).kind === 'listed';
        expect(isListed).toBe(list.some((entry) => entry.value === value));
      }),
    );
  });

  test('a host is on the list only if it ends in a listed one', () => {
    const label = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
        const before = `${labels.join('.')}.amazon.co.jp`;
        const after = `amazon.co.jp.${labels.join('.')}`;
        expect(judge({ kind: 'host', value: before }, list).kind).toBe('listed');
        expect(judge({ kind: 'host', value: after }, list).kind).toBe('similar');
      }),
    );
  });

  test('the separators of a number do not matter', () => {
    const separator = fc.constantFrom('', '-', ' ', '‐', '(', ')', '.');
    fc.assert(
      fc.property(digits, fc.array(separator, { minLength: 9, maxLength: 9 }), (value, marks) => {
        const written = [...value].map((digit, index) => digit + (marks[index] ?? '')).join('');
        expect(asDialled(written)).toBe(asDialled(value));
      }),
    );
  });

  test('the distance is a distance: none to itself, the same both ways, one for a swap', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (first, second) => {
        expect(distance(first, first)).toBe(0);
        expect(distance(first, second)).toBe(distance(second, first));
        expect(distance(first, second)).toBeLessThanOrEqual(Math.max(first.length, second.length));
      }),
    );
    expect(distance('1234', '1324')).toBe(1);
  });

  test('a skeleton is its own skeleton', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9.-]{0,20}$/), (name) => {
        expect(skeleton(skeleton(name)).length).toBeLessThanOrEqual(name.length);
      }),
    );
  });
});

test('the list holds what the site shows, and nothing it withholds', () => {
  const numbersOf = (name: keyof typeof exampleContacts, today = exampleDay) =>
    officialList([exampleContacts[name]], today).flatMap(({ numbers }) =>
      numbers.map(({ dialled, isReported }) => ({ dialled, isReported })),
    );
  const number = '0353403333';
  expect(numbersOf('offered, from an official page')).toEqual([
    { dialled: number, isReported: false },
  ]);
  expect(numbersOf('reported by one person')).toEqual([{ dialled: number, isReported: true }]);
  for (const name of ['withheld', 'unknown', 'withdrawn'] as const)
    expect(numbersOf(name)).toEqual([]);
  expect(numbersOf('offered, from an official page', '2030-01-01')).toEqual([]);
  const [listed] = officialList([exampleContacts['other ways than the telephone']], exampleDay);
  expect(listed?.hosts).toEqual([{ value: 'card.example', domain: 'card.example' }]);
});
