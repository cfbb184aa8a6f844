import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownAmong } from '../../../src/lib/case/known-charges.ts';
import { readPasted } from '../../../src/lib/case/pasted.ts';
import type { Charge } from '../../../src/lib/case/state.ts';
import { dayIn } from '../../../src/lib/case/written-day.ts';
import { yenOf } from '../../../src/lib/case/yen.ts';
import { anySign } from '../any-sign.ts';
import { processorTime } from '../processor-time.ts';

const today = '2026-01-20';
const order = '250-1234567-1234567';
const other = '503-7654321-7654321';

/** What was read, in short: day, shop, amount, number of the order, last digits, kind, whether cancelled, whether a mail tells of it. */
function short(text: string): string[] {
  return readPasted(text, today).charges.map(
    ({ used, merchant, amount, order, lastDigits, kind, state, isNotice, isDayGuessed }) =>
      [
        isDayGuessed ? '?' : used,
        merchant,
        amount,
        ...(order ? [order] : []),
        ...(lastDigits ? [lastDigits] : []),
        ...(kind === 'charge' ? [] : [kind]),
        ...(state === 'cancelled' ? [state] : []),
        ...(isNotice ? ['notice'] : []),
      ].join(' | '),
  );
}

describe('mails of orders', () => {
  test('a Japanese one, with what is passed over', () => {
    const mail = `Amazon.co.jp をご利用いただき、ありがとうございます。
注文番号： ${order}
注文日：2026/01/05
お届け予定日：
木曜日, 01/08 - 金曜日, 01/09
Apple ギフトカード
￥ 50,000
商品の小計：￥ 50,000
配送料・手数料：￥ 0
注文合計：￥ 50,000
お支払い方法：クレジットカード (Visa 下4桁 1234)`;
    expect(short(mail)).toEqual([`2026-01-05 | Amazon.co.jp | 50000 | ${order} | 1234`]);
  });

  test('an English one, whose labels stand above their values', () => {
    const mail = `Thank you for your order.
Order #
${order}
Placed on January 5, 2026
Item Subtotal: JPY 1,134
Order Total:
JPY 1,234
Arriving: January 8`;
    expect(short(mail)).toEqual([`2026-01-05 | Amazon.co.jp | 1234 | ${order}`]);
  });

  test('several in one text, and the news of the parcel for one of them', () => {
    const mails = `注文番号 ${order}
注文日 2026年1月5日
注文合計 ￥1,234
注文番号 ${other}
注文日 2026年1月6日
注文合計 ￥50,000
ご注文の商品を発送しました。注文番号 ${order}`;
    expect(short(mails)).toEqual([
      `2026-01-05 | Amazon.co.jp | 1234 | ${order}`,
      `2026-01-06 | Amazon.co.jp | 50000 | ${other}`,
    ]);
  });

  test('the day of the mail stands in for that of the order, and today for both', () => {
    const mail = `注文番号：${order}\n注文合計：￥1,234`;
    expect(short(`Date: Mon, 5 Jan 2026 03:12:00 +0900\n${mail}`)).toEqual([
      `2026-01-05 | Amazon.co.jp | 1234 | ${order}`,
    ]);
    const header = `件名: Amazon.co.jpでのご注文 ${order}\n日時: 2026年1月5日 21:02\n`;
    expect(short(header + mail)).toEqual([`2026-01-05 | Amazon.co.jp | 1234 | ${order}`]);
    expect(short(mail)).toEqual([`? | Amazon.co.jp | 1234 | ${order}`]);
    expect(readPasted(mail, today).charges[0]!.used).toBe(today);
  });

  test('an order without an amount is told, not made up', () => {
    const { charges, unread } = readPasted(`注文番号：${order}\n発送しました`, today);
    expect(charges).toEqual([]);
    expect(unread).toEqual([`注文番号:${order}`]);
  });
});

describe('mails of card use', () => {
  const expected = '2026-01-05 | AMAZON.CO.JP | 50000';
  test.each([
    '◇利用日：2026/01/05 03:12\n◇利用先：AMAZON.CO.JP\n◇利用取引：買物\n◇利用金額：50,000円',
    '■利用日: 2026/01/05\n■利用先: AMAZON.CO.JP\n■利用者: 本人\n■支払方法: 1回\n■利用金額: 50,000 円\n■支払月: 2026/02',
    '【ご利用日時(日本時間)】　2026/01/05 03:12\n【ご利用金額】　50,000円\n【ご利用先】　AMAZON.CO.JP',
    'ご利用日時 : 2026年1月5日 3時12分\nご利用場所 : AMAZON.CO.JP\nご利用金額 : 50,000円',
    'ご利用日時：2026/01/05 03:12 ご利用先：AMAZON.CO.JP ご利用金額：50,000円',
    '> ご利用年月日：令和8年1月5日\n> ご利用箇所：ＡＭＡＺＯＮ．ＣＯ．ＪＰ\n> ご利用金額：５０，０００円',
    'Date of use: 5 January 2026\nMerchant: AMAZON.CO.JP\nAmount: JPY 50,000',
    'Transaction date: 2026-01-05\nStore: AMAZON.CO.JP\nTransaction amount: ¥50,000',
  ])('%j', (mail) => {
    expect(short(mail)).toEqual([expected]);
  });

  test('a label without a value takes none from the next one', () => {
    const mail = '■利用日: 2026/01/05\n■利用先:\n■利用者: 本人\n■利用金額: 530 円';
    expect(short(mail)).toEqual(['2026-01-05 |  | 530']);
  });

  test('several alike in one text stay several', () => {
    const mail = 'ご利用日：2026/01/05\nご利用先：AMAZON.CO.JP\nご利用金額：50,000円\n';
    expect(short(mail.repeat(3))).toEqual([expected, expected, expected]);
    const another = 'ご利用先：APPLE.COM/BILL\nご利用日：2026/01/06\nご利用金額：1,500円\n';
    expect(short(mail + another)).toEqual([expected, '2026-01-06 | APPLE.COM/BILL | 1500']);
  });

  test('whatever is named first, each has its own amount', () => {
    const text = 'Amount: JPY 100\nMerchant: A\nAmount: JPY 200\nMerchant: B';
    expect(short(text)).toEqual(['? | A | 100', '? | B | 200']);
  });

  test('the last digits of a card go to its own mail', () => {
    const mail = 'ご利用日：2026/01/05\nご利用先：A\nご利用金額：500円\n';
    expect(short(`カード末尾1234\n${mail}カード末尾5678\n${mail}${mail}`)).toEqual([
      '2026-01-05 | A | 500 | 1234',
      '2026-01-05 | A | 500 | 5678',
      '2026-01-05 | A | 500',
    ]);
  });

  test('the last digits that stand behind the amount, too', () => {
    const mail = 'ご利用日：2026/01/05\nご利用先：A\nご利用金額：500円\n';
    expect(short(`${mail}カード下4桁 1234\n${mail}カード下4桁 5678`)).toEqual([
      '2026-01-05 | A | 500 | 1234',
      '2026-01-05 | A | 500 | 5678',
    ]);
    // Named before each mail, and once more at the end.
    expect(short(`末尾1234\n${mail}末尾5678\n${mail}末尾5678`)).toEqual([
      '2026-01-05 | A | 500 | 1234',
      '2026-01-05 | A | 500 | 5678',
    ]);
    // Above the rows of a statement: not of what stands before it.
    expect(short(`2026/01/04 B 700\nカード末尾1234\n2026/01/05 A 500`)).toEqual([
      '2026-01-04 | B | 700',
      '2026-01-05 | A | 500 | 1234',
    ]);
  });

  test('a debit card: what was taken from the account', () => {
    const mail =
      '承認番号：123456\nご利用日時：2026/01/05 02:14:05\nご利用先：AMAZON.CO.JP\n口座引落分：10,000円\nポイント利用分：0円';
    expect(short(mail)).toEqual(['2026-01-05 | AMAZON.CO.JP | 10000']);
  });

  test('beside a mail of an order, each keeps its own', () => {
    const text = `注文番号：${order}\n注文日：2026/01/05\n注文合計：￥1,234\n\nご利用日：2026/01/06\nご利用先：APPLE\nご利用金額：500円`;
    expect(short(text)).toEqual([
      `2026-01-05 | Amazon.co.jp | 1234 | ${order}`,
      '2026-01-06 | APPLE | 500',
    ]);
  });
});

describe('lines of statements', () => {
  test.each([
    ['2026/01/05 AMAZON.CO.JP 50,000', '2026-01-05 | AMAZON.CO.JP | 50000'],
    [
      '２０２６／０１／０５　ＡＭＡＺＯＮ．ＣＯ．ＪＰ　５０，０００',
      '2026-01-05 | AMAZON.CO.JP | 50000',
    ],
    ['2026年1月5日 アマゾン 50,000円', '2026-01-05 | アマゾン | 50000'],
    ['令和8年1月5日 アマゾン 50,000円', '2026-01-05 | アマゾン | 50000'],
    ['R8.1.5 アマゾン ¥50,000', '2026-01-05 | アマゾン | 50000'],
    ['26/01/05 AMAZON 50000', '2026-01-05 | AMAZON | 50000'],
    ['01/05 AMAZON.CO.JP 50,000', '2026-01-05 | AMAZON.CO.JP | 50000'],
    ['12/24 AMAZON.CO.JP 50,000', '2025-12-24 | AMAZON.CO.JP | 50000'],
    ['1月5日(月) 3:12 アマゾン 5万円', '2026-01-05 | アマゾン | 50000'],
    ['2026/01/05 2026/01/07 AMAZON 本人 1回払い 50,000 50,000', '2026-01-05 | AMAZON | 50000'],
    ['2026/01/05 AMAZON DOWNLOADS 本人 1回払い 600 0 600', '2026-01-05 | AMAZON DOWNLOADS | 600'],
    ['2026/01/05 CAFE 24 600', '2026-01-05 | CAFE 24 | 600'],
    ['2026/01/05,AMAZON.CO.JP,50000,１,１,50000,', '2026-01-05 | AMAZON.CO.JP | 50000'],
    [
      '"2026/01/05","AMAZON.CO.JP","本人","1回払い","50000","0","50000"',
      '2026-01-05 | AMAZON.CO.JP | 50000',
    ],
    ['2026/01/05,"AMAZON, INC.","50,000"', '2026-01-05 | AMAZON, INC. | 50000'],
    ['2026/01/05,AMAZON.CO.JP,50,000', '2026-01-05 | AMAZON.CO.JP | 50000'],
    ['2026/01/05\tAMAZON.CO.JP\t50,000\t', '2026-01-05 | AMAZON.CO.JP | 50000'],
    ['2026/01/12 AMAZON.CO.JP △50,000', '2026-01-12 | AMAZON.CO.JP | 50000 | refund'],
    ['2026/01/12 AMAZON.CO.JP -50,000円', '2026-01-12 | AMAZON.CO.JP | 50000 | refund'],
    ['2026/01/12 AMAZON.CO.JP −50,000', '2026-01-12 | AMAZON.CO.JP | 50000 | refund'],
    [
      '2026/01/12 AMAZON.CO.JP キャンセル 50,000円',
      '2026-01-12 | AMAZON.CO.JP | 50000 | refund | cancelled',
    ],
    [
      '2026/01/12 AMAZON.CO.JP -50,000 取消',
      '2026-01-12 | AMAZON.CO.JP | 50000 | refund | cancelled',
    ],
    ['2026/01/12 返金 AMAZON.CO.JP 50,000円', '2026-01-12 | AMAZON.CO.JP | 50000 | refund'],
    ['2027/01/12 AMAZON.CO.JP 50,000円', '? | AMAZON.CO.JP | 50000'],
    ['Jan 5, 2026 AMZN MKTP JP*AB1CD2 ¥980', '2026-01-05 | AMZN MKTP JP*AB1CD2 | 980'],
  ])('%s', (line, expected) => {
    expect(short(line)).toEqual([expected]);
  });

  test.each([
    'お届け予定日 2026/01/08',
    '2026/01/05 03:12',
    'お支払い総額 2026/02/27',
    'ご利用可能額 500,000円',
    '',
    '１月の請求',
    '2026/01/05 AMAZON USD 12.50',
  ])('“%s” is no charge', (line) => {
    expect(short(line)).toEqual([]);
  });

  test('cells that were copied one below the other', () => {
    const rows =
      '2026/01/05\nAMAZON.CO.JP\n50,000円\n1回払い\n2026/01/06(火)\nアップル\n本人\n1,500円\n';
    expect(short(rows)).toEqual([
      '2026-01-05 | AMAZON.CO.JP | 50000',
      '2026-01-06 | アップル | 1500',
    ]);
    expect(readPasted(rows, today).charges[0]!.lines).toEqual([
      '2026/01/05',
      'AMAZON.CO.JP',
      '50,000円',
    ]);
    expect(short('2026/01/05\n50,000円\nAMAZON.CO.JP')).toEqual([
      '2026-01-05 | AMAZON.CO.JP | 50000',
    ]);
  });

  test.each(['お支払い金額 51,500円', 'ご請求額：51,500円', 'Total: JPY 51,500'])(
    'the sum of the rows is told, and no charge: “%s”',
    (sum) => {
      const rows = '2026/01/05 AMAZON.CO.JP 50,000\n2026/01/06 APPLE 1,500';
      for (const text of [`${rows}\n${sum}`, `${sum}\n${rows}`]) {
        const { charges, unread } = readPasted(text, today);
        expect(charges.map(({ amount }) => amount)).toEqual([50_000, 1_500]);
        expect(unread).toHaveLength(1);
      }
      expect(readPasted(sum, today).charges).toHaveLength(1);
    },
  );

  test('a cancelled charge is not a refunded one', () => {
    expect(short('2026/01/05 AMAZON.CO.JP 50,000\n2026/01/06 AMAZON.CO.JP 50,000 取消')).toEqual([
      '2026-01-05 | AMAZON.CO.JP | 50000 | paid-back | cancelled',
    ]);
  });

  test('money that comes back goes to the charge that it pays back', () => {
    const rows =
      '2026/01/05 AMAZON.CO.JP 50,000\n2026/01/05 AMAZON.CO.JP 50,000\n2026/01/12 AMAZON.CO.JP -50,000';
    expect(short(rows)).toEqual([
      '2026-01-05 | AMAZON.CO.JP | 50000 | paid-back',
      '2026-01-05 | AMAZON.CO.JP | 50000',
    ]);
    expect(readPasted(rows, today).charges[0]!.lines).toHaveLength(2);
  });

  test('what speaks of money and was not read is told, each line once', () => {
    const text =
      'こんにちは\n昨日、見ると50,000円が引かれていました\n昨日、見ると50,000円が引かれていました';
    expect(readPasted(text, today)).toMatchObject({
      charges: [],
      unread: ['昨日、見ると50,000円が引かれていました'],
    });
    expect(readPasted('なぞの支払い：1,500円', today).unread).toEqual(['なぞの支払い:1,500円']);
  });
});

test('a line with a secret is passed over, and neither shown nor kept', () => {
  const text = `2026/01/05 AMAZON 4111 1111 1111 1111 50,000
認証コードは 123456 です
2026/01/06 AMAZON 1,000`;
  const read = readPasted(text, today);
  expect(read.secrets).toEqual(['card-number', 'code']);
  expect(read.charges).toHaveLength(1);
  expect(JSON.stringify(read)).not.toMatch(/4111|123456/);
});

const anyDay = fc
  .date({ min: new Date('2019-06-01'), max: new Date('2026-01-20'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));

test('a day is the same however it is written', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [year, month, date] = day.split('-').map(Number) as [number, number, number];
      const name = new Date(day).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
      for (const written of [
        day,
        `${year}/${month}/${date}`,
        `${year}年${month}月${date}日`,
        `令和${year - 2018}年${month}月${date}日`,
        `R${year - 2018}.${month}.${date}`,
        `${name} ${date}, ${year}`,
        `${date} ${name} ${year}`,
        day.replaceAll('-', ''),
      ])
        expect([written, dayIn(written, today)?.day]).toEqual([written, day]);
    }),
  );
});

test('a day without a year is the latest one until today', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (day, now) => {
      const [, month, date] = day.split('-');
      const read = dayIn(`${month}/${date}`, now)?.day;
      expect(read?.slice(5)).toBe(day.slice(5));
      expect(read! <= now).toBe(true);
      // A year later it would be after today, or no day of the calendar.
      const next = `${Number(read!.slice(0, 4)) + 1}${read!.slice(4)}`;
      if (day.slice(5) !== '02-29') expect(next > now).toBe(true);
    }),
  );
});

test('an amount is the same however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (amount) => {
      const grouped = amount.toLocaleString('en');
      for (const plain of [
        `${amount}`,
        grouped,
        `${grouped}円`,
        `¥${grouped}`,
        `JPY ${grouped}`,
        `${grouped} yen`,
        `¥${grouped}-`,
      ])
        for (const written of [plain, wide(plain)])
          expect([written, yenOf(written)?.amount]).toEqual([written, amount]);
      expect(yenOf(`△${grouped}`)).toMatchObject({ amount, isMinus: true });
    }),
  );
});

test('rows are read back as they were written, whatever is around them', () => {
  const row = fc.record({
    used: anyDay,
    merchant: fc.constantFrom(
      'AMAZON.CO.JP',
      'APPLE COM BILL',
      'アマゾン',
      'セブン-イレブン',
      '楽天市場',
    ),
    amount: fc.integer({ min: 1, max: 9_999_999 }),
  });
  const form = fc.constantFrom(
    (parts: string[]) => parts.join(' '),
    (parts: string[]) => parts.join('\t'),
    (parts: string[]) => parts.map((part) => `"${part}"`).join(','),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), form, fc.boolean(), (rows, join, isWide) => {
      const lines = rows.map(({ used, merchant, amount }) =>
        join([used.replaceAll('-', '/'), merchant, amount.toLocaleString('en')]),
      );
      const text = ['ご利用明細', ...(isWide ? lines.map(wide) : lines), '以上'].join('\n');
      const read = readPasted(text, today).charges.map(({ used, merchant, amount }) => ({
        used,
        merchant,
        amount,
      }));
      expect(read).toEqual(rows);
    }),
  );
});

test('any text is read without a fault, and what is read is a charge of the case', () => {
  const piece = fc.oneof(
    fc.string({ unit: anySign, maxLength: 30 }),
    fc.constantFrom(
      '注文番号',
      '注文合計：',
      '￥',
      '50,000円',
      '\n',
      '\t',
      ',',
      '"',
      '2026/13/45',
      '1/5',
      'ご利用先：',
      'Total:',
      order,
      '△',
      '令和',
      '元年',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const charge of readPasted(pieces.join(''), today).charges) {
        expect(charge.used).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(Number.isSafeInteger(charge.amount) && charge.amount > 0).toBe(true);
        expect(charge.merchant.length).toBeLessThanOrEqual(200);
        expect(charge.lastDigits).toMatch(/^(?:\d{4})?$/);
        expect(charge.lines.length).toBeGreaterThan(0);
      }
    }),
  );
});

test.each([
  '1',
  '¥',
  ',',
  ' ',
  '注文番号',
  '1/',
  '2026/01/05 A 1,000\n',
  '合計：\n',
  `${order} `,
  '\n',
  'a b ',
])('half a million characters of %j are read in linear time', (part) => {
  const time = (length: number) =>
    processorTime(() => readPasted(part.repeat(length / part.length), today));
  expect(time(500_000)).toBeLessThan(6_000);
});

describe('mails of money that comes back', () => {
  test('one of a cancellation', () => {
    const mail = `ご注文のキャンセル\n注文番号：${order}\n注文日：2026/01/05\n`;
    const expected = `2026-01-05 | Amazon.co.jp | 50000 | ${order} | refund | cancelled`;
    expect(short(`${mail}キャンセル金額: ￥50,000`)).toEqual([expected]);
    expect(short(`${mail}注文合計: ￥50,000\nキャンセル金額: ￥50,000`)).toEqual([expected]);
  });

  test('one of a refund is a notice, and no charge is taken for refunded by it', () => {
    expect(short(`注文番号：${order}\n返金金額：￥50,000`)).toEqual([
      `? | Amazon.co.jp | 50000 | ${order} | refund | notice`,
    ]);
    const rows = '2026/01/05 AMAZON.CO.JP 50,000\n';
    expect(short(`${rows}利用店名：AMAZON.CO.JP\n返金額：50,000円`)).toEqual([
      '2026-01-05 | AMAZON.CO.JP | 50000',
      '? | AMAZON.CO.JP | 50000 | refund | notice',
    ]);
  });
});

describe('what is kept already', () => {
  const charge = (changes: Partial<Charge> = {}): Charge => ({
    used: '2026-01-05',
    merchant: 'Amazon.co.jp',
    amount: 50_000,
    order: '',
    lastDigits: '',
    issuer: '',
    issuerName: '',
    state: 'noticed',
    stated: '',
    ...changes,
  });
  const marks = (text: string, charges: Charge[]) =>
    knownAmong(
      readPasted(text, today).charges,
      Object.fromEntries(charges.map((charge, at) => [`c${at}`, charge])),
    ).map((known) => known?.mark);
  const row = '2026/01/05 AMAZON.CO.JP 50,000\n';

  test('is marked by day, amount and shop, as often as it is kept', () => {
    expect(marks(row, [])).toEqual([undefined]);
    expect(marks(row, [charge()])).toEqual(['kept']);
    expect(marks(row, [charge({ state: 'refunded' })])).toEqual(['kept']);
    expect(marks(row, [charge({ amount: 49_999 })])).toEqual([undefined]);
    expect(marks(row, [charge({ used: '2025-12-30' })])).toEqual([undefined]);
    expect(marks(row.repeat(3), [charge()])).toEqual(['kept', undefined, 'repeated']);
  });

  test('may be the same as another one of the same text', () => {
    const statement = '2026/01/07 AMAZON 50,000\n';
    expect(marks(row + statement, [])).toEqual([undefined, 'repeated']);
    expect(marks(row + '2026/01/05 APPLE 50,000\n', [])).toEqual([undefined, undefined]);
    expect(marks(row + '2026/01/05 AMAZON.CO.JP 30,000\n', [])).toEqual([undefined, undefined]);
    expect(marks(row + '2026/01/25 AMAZON.CO.JP 50,000\n', [])).toEqual([undefined, undefined]);
  });

  test('may be the same on a near day, each once', () => {
    expect(marks(row, [charge({ used: '2026-01-04' })])).toEqual(['near']);
    expect(marks(row, [charge({ used: '2026-01-10', order })])).toEqual(['near']);
    expect(marks(row, [charge({ used: '2026-01-04', merchant: 'APPLE' })])).toEqual([undefined]);
    expect(marks(row.repeat(2), [charge({ used: '2026-01-04' })])).toEqual(['near', 'repeated']);
    const next = '2026/01/06 AMAZON.CO.JP 50,000\n';
    expect(marks(next + row, [charge()])).toEqual([undefined, 'kept']);
  });

  test('is marked by the number of the order alone', () => {
    const mail = `注文番号：${order}\n注文日：2026/01/04\n注文合計：￥1,234`;
    expect(marks(mail, [charge({ order })])).toEqual(['kept']);
    expect(marks(mail, [charge({ order: other })])).toEqual([undefined]);
  });

  test('is marked when money comes back for it', () => {
    const back = '2026/01/12 AMAZON.CO.JP -50,000\n';
    expect(marks(back, [charge()])).toEqual(['refund-of']);
    expect(marks(back, [charge({ state: 'refunded' })])).toEqual(['kept']);
    expect(marks(row + back, [charge()])).toEqual(['refund-of']);
    const cancelled = '2026/01/12 AMAZON.CO.JP 50,000 取消';
    expect(marks(cancelled, [charge()])).toEqual(['refund-of']);
    expect(marks(cancelled, [charge({ state: 'cancelled' })])).toEqual(['kept']);
    expect(marks(cancelled, [charge({ state: 'refunded' })])).toEqual(['kept']);
    expect(marks(back, [charge({ state: 'cancelled' })])).toEqual(['refund-of']);
    expect(marks(back, [])).toEqual([undefined]);
  });
});
