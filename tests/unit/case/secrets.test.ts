import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secretIn } from '../../../src/lib/case/secrets.ts';
import { anySign } from '../any-sign.ts';
import { processorTime } from '../processor-time.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
/** Digits with the one behind them that makes the check digit right (ISO/IEC 7812-1, annex B). */
function withCheckDigit(start: string): string {
  const sum = [...start].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${start}${(10 - (sum % 10)) % 10}`;
}
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
/** The same as typed on a computer or by a Japanese keyboard. */
const typed = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.boolean()).map(([plain, isWide]) => (isWide ? wide(plain) : plain));
const inSentence = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.constantFrom(['', ''], ['電話で', 'と言われた'], ['I was told ', ' on the phone']),
    )
    .map(([middle, [before, after]]) => `${before}${middle}${after}`);

const card = fc
  .oneof(
    fc.tuple(fc.constantFrom('4', '51', '35' + '30'), fc.constant([4, 4, 4, 4])),
    fc.tuple(fc.constantFrom('34', '37'), fc.constant([4, 6, 5])),
    fc.tuple(fc.constant('36'), fc.constant([4, 6, 4])),
  )
  .chain(([first, groups]) => {
    const length = groups.reduce((sum, group) => sum + group, 0);
    return fc
      .tuple(digits(length - first.length - 1), fc.constantFrom('', ' ', '-', '  ', ' - '))
      .map(([rest, between]) => {
        let number = withCheckDigit(first + rest);
        const parts = groups.map((group) => {
          const part = number.slice(0, group);
          number = number.slice(group);
          return part;
        });
        return parts.join(between);
      });
  });

test('the whole number of a card is recognised, however it is written', () => {
  fc.assert(
    fc.property(inSentence(typed(card)), (text) => {
      expect(secretIn(text)).toBe('card-number');
    }),
  );
});

test('a card number is recognised in groups of any size', () => {
  const grouped = fc
    .tuple(
      fc.constantFrom('4', '51', '3530'),
      fc.constantFrom([8, 8], [4, 12], [12, 4], [6, 10], [4, 8, 4], [5, 5, 6], Array(8).fill(2)),
      fc.constantFrom(' ', '-', '.', '/', '_', '・', '|', ' - '),
    )
    .chain(([first, groups, between]) =>
      digits(15 - first.length).map((rest) => {
        const number = withCheckDigit(first + rest);
        let at = 0;
        return (groups as number[]).map((size) => number.slice(at, (at += size))).join(between);
      }),
    );
  fc.assert(
    fc.property(inSentence(typed(grouped)), (text) => {
      expect(secretIn(text)).toBe('card-number');
    }),
  );
});

test('digits that are called a card number are one, also with a slip', () => {
  expect(secretIn('カード番号は1234-5678-9012-3456です')).toBe('card-number');
  expect(secretIn('Card number: 1234 5678 9012 3456')).toBe('card-number');
  expect(secretIn('カード番号の下4けたは1234')).toBeUndefined();
});

const day = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2035-01-01'),
  noInvalidDate: true,
});
const twoDigits = (value: number) => String(value).padStart(2, '0');
/** What stands in a log and is no secret. */
const harmless = fc.oneof(
  fc.tuple(digits(3), digits(7), digits(7)).map((parts) => parts.join('-')),
  day.chain((at) => {
    const iso = at.toISOString().slice(0, 10);
    const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
    return fc.constantFrom(
      iso,
      iso.replaceAll('-', '/'),
      `${year}年${month}月${date}日`,
      `${twoDigits(month)}/${twoDigits(date)}`,
      `${iso} ${twoDigits(at.getUTCHours())}:${twoDigits(at.getUTCMinutes())}`,
    );
  }),
  fc
    .integer({ min: 0, max: 9_999_999 })
    .chain((amount) =>
      fc.constantFrom(
        `${amount}円`,
        `¥${amount.toLocaleString('en')}`,
        `${amount.toLocaleString('en')} yen`,
      ),
    ),
  // Digits that are nobody’s number.
  fc.constantFrom(`03-${'0'.repeat(4)}-${'0'.repeat(4)}`, `0120-${'0'.repeat(3)}-${'0'.repeat(3)}`),
  digits(4).map((last) => `下4けた ${last}`),
);

test('numbers of orders and telephones, days, times and amounts are no secret, also near such words', () => {
  const before = fc.constantFrom(
    '',
    'パスワードを変えた。',
    'パスワードは',
    '認証コードが届いた ',
    'I changed the password on ',
    'A code arrived: order ',
  );
  fc.assert(
    fc.property(before, typed(harmless), (start, text) => {
      expect(secretIn(`${start}${text}`)).toBeUndefined();
    }),
  );
});

/** What people write into a log: a sentence and a number that is nobody’s secret. */
const ordinary = fc
  .tuple(
    fc.constantFrom<((value: string) => string)[]>(
      (value) => `受付番号は${value}`,
      (value) => `受付番号 ${value}。裏面の3桁は聞かれていない`,
      (value) => `メールで届いた受付番号は${value}でした`,
      (value) => `SMSに受付番号 ${value} と書いてあった`,
      (value) => `カードの裏の番号にかけた。受付番号${value}`,
      (value) => `暗証番号は教えていない。問い合わせ番号 ${value}`,
      (value) => `パスワードを変えたあと、注文番号${value}が届いた`,
      (value) => `追跡番号 ${value} の荷物`,
      (value) => `The code I got was not used. Reference ${value}`,
      (value) => `I called the number on the back of the card. Reference number ${value}`,
      (value) => `My password was changed; case ${value}`,
      (value) => `case number: ${value}, they did not ask for the PIN`,
    ),
    fc.oneof(
      digits(6),
      digits(8),
      digits(10),
      fc.tuple(digits(4), digits(4)).map((parts) => parts.join('-')),
      fc.tuple(digits(4), digits(4), digits(4)).map((parts) => parts.join('-')),
      fc.tuple(digits(3), digits(7), digits(7)).map((parts) => parts.join('-')),
      fc.tuple(fc.constantFrom('A', 'R-', 'SM'), digits(6)).map((parts) => parts.join('')),
    ),
    fc.array(harmless, { maxLength: 3 }),
  )
  .map(([sentence, value, more]) => [sentence(value), ...more].join('、'));

test('an ordinary note is no secret', () => {
  fc.assert(
    fc.property(typed(ordinary), (text) => {
      expect(secretIn(text)).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});

test('a code is recognised beside the word that names it', () => {
  const sentences: ((code: string) => string)[] = [
    (code) => `認証コードは${code}`,
    (code) => `認証コード：${code}`,
    (code) => `Amazonの確認コード「${code}」`,
    (code) => `ワンタイムパスワード ${code}`,
    (code) => `届いたコードは ${code} でした`,
    (code) => `認証番号 ${code}`,
    (code) => `6桁のコード ${code}`,
    (code) => `「${code}」という認証コード`,
    (code) => `確認コードの${code}`,
    (code) => `${code} が認証コードです。`,
    (code) => `${code} is your Amazon OTP. Don't share it with anyone.`,
    (code) => `${code} is your Amazon.co.jp verification code`,
    (code) => `Your one-time password is ${code}`,
    (code) => `code: ${code}`,
    (code) => `OTP=${code}`,
    (code) => `SMSで届いた番号は${code}`,
    (code) => `ショートメールの番号 ${code}`,
    (code) => `6桁の番号 ${code} を教えた`,
    (code) => `二段階認証の番号は${code}`,
    (code) => `認証コードを聞かれて${code}と答えた`,
    (code) => `${code}というコードが届いた`,
    (code) => `the code I got is ${code}`,
    (code) => `The code that they sent me: ${code}`,
    (code) => `I told him the code I received ${code}`,
  ];
  const isDay = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
  const code = fc
    .integer({ min: 4, max: 8 })
    .chain(digits)
    .filter((value) => !isDay.test(value));
  fc.assert(
    fc.property(typed(code), fc.constantFrom(...sentences), (value, sentence) => {
      expect(secretIn(sentence(value))).toBe('code');
    }),
  );
});

test.each([
  'G-123456 は Google の確認コードです',
  'Your code is 123 456',
  'Your Amazon verification code is: 123456',
  'セキュリティコード 123',
  'CVV: 1234',
  'CVV 123',
  '認証コード 482 913',
  'the code I got is 482 913',
  '裏面の3桁 123',
  '裏面の３桁は１２３',
  'セキュリティコードは123',
  'カード裏面の三桁の番号 123',
  'カード裏の数字は123',
  '裏の3桁を聞かれて123と言った',
  'the three digits on the back: 123',
  'The 3-digit number on the back of my card is 123',
])('“%s” has a code', (text) => {
  expect(secretIn(text)).toBe('code');
});

test('a password or a PIN is recognised beside the word that names it', () => {
  const sentences: ((value: string) => string)[] = [
    (value) => `パスワードは${value}です`,
    (value) => `パスワード：${value}`,
    (value) => `パスワードを「${value}」に変えた`,
    (value) => `パスワードを${value}に変えた`,
    (value) => `password: ${value}`,
    (value) => `My Password is "${value}".`,
    (value) => `I changed the password to ${value}`,
    (value) => `ID: hisako PW: ${value}`,
  ];
  const value = fc.stringMatching(/^[a-z]{3,8}\d{2,4}[!#$%]?$/);
  fc.assert(
    fc.property(typed(value), fc.constantFrom(...sentences), (password, sentence) => {
      expect(secretIn(sentence(password))).toBe('password');
    }),
  );
  const pins: ((value: string) => string)[] = [
    (pin) => `暗証番号 ${pin}`,
    (pin) => `暗証番号は${pin}`,
    (pin) => `PIN ${pin}`,
    (pin) => `pin: ${pin}`,
    (pin) => `My PIN was ${pin}, I think`,
  ];
  fc.assert(
    fc.property(typed(digits(4)), fc.constantFrom(...pins), (pin, sentence) => {
      expect(secretIn(sentence(pin))).toBe('password');
    }),
  );
});

test.each([
  'password: swordfish',
  'カードの暗証番号(1234)を言った',
  'ID/パスワード: hisako/abc123',
  'パスワードはsakuraです',
  'パスワードは Sakura',
  '暗証番号は1234',
  '4桁の暗証番号「1234」',
  'pass: hunter2',
  'パス：abcd1234',
])('“%s” has a password', (text) => {
  expect(secretIn(text)).toBe('password');
});

test.each([
  'パスワードを変えた',
  'パスワードは変えていない',
  'パスワードはAmazonと同じ',
  'パスワードはiPhoneに保存していた',
  'パスワードは1Passwordで作った',
  'パスワードの2026年の変更',
  'パスワードは12文字以上にと言われた',
  'パスワードを1月5日に変えた',
  'パスワードは2026年1月に変更',
  'パスワード：1/5に変更',
  'パスワード: ********',
  'カード番号 **** **** **** 1234',
  'パスワード再設定のメールが3通届いた',
  'パスワードと暗証番号は教えていない',
  '暗証番号は4桁です',
  '暗証番号を3回まちがえた',
  '認証コードが届いた',
  '6けたの認証コードが 21:30 に届いた',
  '認証コードが5回届いた',
  'エラーコード 5461',
  '支店コード 1234',
  '受付番号 12345678',
  '承認番号 123456',
  '受付番号は12345678で、認証コードは教えていない',
  '12345678 is my reference number. The code came later.',
  'パスワードと認証コードを聞かれた。受付番号は123456',
  'Password: changed',
  'Look for パスワード (password) and 変更 (change).',
  'One password each (or two), no PIN (optional).',
  'Password is weak, they said.',
  'I changed my password to a longer one.',
  'The password was re-used.',
  'They asked for my PIN; I did not tell them.',
  'A code arrived twice at 21:30.',
  'error code 5461',
  'Reference number 12345678',
  'Two-step codes go to the number ending in 41.',
  'AMAZON.CO.JP 50,000',
  '2026/01/05 AMAZON.CO.JP 50,000',
])('“%s” has none', (text) => {
  expect(secretIn(text)).toBeUndefined();
});

test('any text is read, in time that grows no faster than its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign, maxLength: 300 }), (text) => {
      secretIn(text);
    }),
  );
  for (const part of [
    '4',
    '4 ',
    'password ',
    'パスワードは',
    'code:',
    '123456が',
    ' ',
    'a-1',
    '暗証番号0',
  ])
    expect(processorTime(() => secretIn(part.repeat(200_000 / part.length)))).toBeLessThan(2_000);
});

test.each([
  '4111.1111.1111.1111',
  '4111/1111/1111/1111',
  '4111_1111_1111_1111',
  '4111\n1111\n1111\n1111',
])('%j is the number of a card', (text) => {
  expect(secretIn(text)).toBe('card-number');
});
