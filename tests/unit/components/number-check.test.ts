import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, longestText, mostJudged } from '../../../src/components/number-check/check.ts';
import { officialList } from '../../../src/components/number-check/official-list.ts';
import {
  asDialled,
  judge,
  skeleton,
  type Entry,
} from '../../../src/components/number-check/verdict.ts';
import { isNear } from '../../../src/model/distance.ts';
import { exampleContacts, exampleDay } from '../../gallery/examples/contact-card.ts';
import { anySign } from '../any-sign.ts';
import { processorTime } from '../processor-time.ts';

const list: Entry[] = [
  { kind: 'number', value: '0120919456' },
  { kind: 'number', value: '0353403333' },
  { kind: 'number', value: '0570030000' },
  { kind: 'number', value: '00531123456' },
  { kind: 'number', value: '+13039671096' },
  { kind: 'number', value: '#9110' },
  { kind: 'number', value: '08000000001', isReported: true },
  { kind: 'number', value: '110' },
  { kind: 'number', value: '188' },
  { kind: 'host', value: 'amazon.co.jp' },
  { kind: 'host', value: 'smbc-card.com' },
  { kind: 'host', value: 'au.com' },
  { kind: 'host', value: 'amazon.com', isAbroad: true },
  { kind: 'host', value: 'support.google.com', domain: 'google.com' },
];
const verdicts = (input: string) => check(input, list).judged.map(([, { kind }]) => kind);
const verdict = (input: string) => verdicts(input).join(' ');

test.each([
  '0120-919-456',
  '０１２０ー９１９ー４５６',
  '電話（0120）919-456まで',
  '+81 120 919 456',
  '03-5340-3333',
  '03(5340)3333',
  '+81 3 5340 3333',
  '＋81（0）3-5340-3333',
  '0081 3 5340 3333',
  '010 81 3 5340 3333',
  '+1 303 967 1096',
  '#9110',
  '＃9110',
  '110',
  '110番に電話',
  '00531-12-3456',
  'https://www.amazon.co.jp/gp/help?x=1',
  'amazon.co.jp',
  'AMAZON.CO.JP.',
  'HTTPS:\\\\AMAZON.CO.JP\\@evil.example/',
  'https:amazon.co.jp',
  'https://amazon%2eco%2ejp/',
  'https://www.amazon。co。jp/',
  'https://ａｍａｚｏｎ.co.jp/',
  'amazon.co.jpにアクセスしてください。',
  '（https://www.amazon.co.jp）',
  'https://www.amazon.co.jp。ご確認ください',
  '公式サイトhttps://www.amazon.co.jp/から',
  'URL:https://www.amazon.co.jp/',
  'account-update@amazon.co.jp',
  'https://qa.smbc-card.com:443/mem/',
  'support.google.com/accounts',
])('%s is on the list', (input) => {
  expect(verdict(input)).toBe('listed');
});

test.each([
  '0120-919-457',
  '0120-991-456',
  '0120-919-45',
  '0120-919-457（9:00～21:00）',
  '03-5340-3343',
  'amaz0n.co.jp',
  'аmazon.co.jp',
  'amazoon.co.jp',
  'arnazon.co.jp',
  'amzaon.co.jp',
  'amazon.co.jp.example.com',
  'https://www.amazon.co.jp。signin-update.top/ap/signin',
  'https://www.amazon.co.jp｡signin-update.top/ap/signin',
  'https://www.amazon.co.jp．signin-update.top/ap/signin',
  'https://amazon.co.jp%2eevil.example/',
  'https://www.amazon.co.jp\n.evil.example/',
  'https://amazon.co.jp.\nevil.example/',
  'https://amazon.co.jp@evil.example/',
  'https://a@amazon.co.jp@evil.example/',
  'https://amazon.co.jp:x@evil.example/',
  'https://amazon.co.jp-本人確認.com/',
  'https://amazon.co.jpにアクセス.evil.com/',
  'https://www.amazon.co.jp。コム/',
  'amazon.co.jp-security.example',
  'amazon-support.example',
  'my-amazon.example',
  'amazon.support@mail.example',
  'https://amazon[.]co[.]jp[.]evil[.]example/',
  'hxxps://amaz0n[.]co[.]jp/',
  'hxxp[:]//amaz0n[dot]co[dot]jp/',
  '公式はamaz0n.co.jpです',
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
  '+86-0120-919-456',
  '010-63-03-5340-3333',
  'example.com',
  'sites.google.com/view/x',
  'aux.example',
  'someone@example.org',
  'https://日本語.jp/amazon.co.jp',
  'https://アマゾン.jp',
  'https://アマゾン.com/?u=https://amazon.co.jp/',
  'http://203.0.113.9/www.amazon.co.jp/ap/signin',
  'http://3405803785/amazon.co.jp',
  'http://0xcb.0.113.9/amazon.co.jp',
  'http://[2001:db8::9]/amazon.co.jp',
  'http://intranet/amazon.co.jp',
  'https://evil.example/\namazon.co.jp',
  'javascript:location="https://amazon.co.jp"',
  '203.0.113.9/amazon.co.jp',
  '日本語.jp/amazon.co.jp',
])('%s is not on the list', (input) => {
  expect(verdicts(input)[0]).toBe('unlisted');
  expect(verdicts(input)).not.toContain('listed');
});

test.each([
  ['1-303-967-1096', 'listed'],
  ['010-1-303-967-1096', 'listed'],
  ['001-1-303-967-1096', 'listed'],
  ['81-3-5340-3333', 'listed'],
  ['303-967-1096', 'unlisted'],
  ['+1-303-967-1097', 'similar'],
])('however it is dialled, a number of ours is no imitation: %s', (text, kind) => {
  const ours = [
    { kind: 'number' as const, value: '+13039671096' },
    { kind: 'number' as const, value: '0353403333' },
  ];
  expect(check(text, ours).judged.map(([, verdict]) => verdict.kind)).toEqual([kind]);
});

test('only what can really be a card’s number is cleared, and the rest is judged', () => {
  for (const card of [
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '４１１１１１１１１１１１１１１１',
    '378282246310005',
    '3782 822463 10005',
    '3530 1113 3330 0000',
  ])
    for (const more of ['', ' 12/28 123']) {
      const { judged, harmless } = check(`番号 ${card}${more}\n03-5340-3333`, list);
      expect(harmless).toBe(`番号 ${more}\n03-5340-3333`);
      expect(judged.map(([, { kind }]) => kind)).toEqual(['listed']);
      expect(judged.map(([{ shown }]) => shown)).toEqual(['03-5340-3333']);
    }
  for (const text of [
    'ご注文番号 250-1234567-1234567',
    'カード末尾1234 03-5340-3333',
    '4111 1111 1111 1112',
    '追跡番号 123456789012',
  ])
    expect(check(text, list).harmless).toBe(text);
  expect(verdict('カード末尾1234 03-5340-3333')).toBe('listed');
  expect(verdict('ご注文番号 250-1234567-1234567')).toBe('');
});

test('everything in a message is found, each once, and none is left out without a word', () => {
  const message =
    '【重要】https://amaz0n.co.jp/login へ。お問い合わせ 0120-919-456（0120-919-456）';
  expect(verdict(message)).toBe('similar listed');
  expect(verdict('03-5340-3333・0120-919-456')).toBe('listed listed');
  expect(verdict('「https://amazon.co.jp」「https://smbc-card.com」')).toBe('listed listed');
  const many = (count: number) =>
    check(Array.from({ length: count }, (_, index) => `a${index}.example`).join(' '), list);
  expect(many(30).judged).toHaveLength(30);
  expect(many(30).isCut).toBe(false);
  expect(many(mostJudged + 1).isCut).toBe(true);
  expect(verdicts('こんにちは。')).toEqual([]);
});

test.each([
  ['"Amazon.co.jp" <x@evil.example>', 'unlisted'],
  ['Amazon.co.jp <x@evil.example>', 'unlisted'],
  ['From: Amazon.co.jp <x@evil.example>', 'unlisted'],
  ['差出人：Amazon.co.jp　＜x@evil.example＞', 'unlisted'],
  ['差出人: Amazon.co.jp（x@evil.example）', 'unlisted'],
  ['Amazon.co.jp\n<x@evil.example>', 'unlisted'],
  ['account@amazon.co.jp <x@evil.example>', 'unlisted'],
  ['"Amazon.co.jp カスタマーサービス" <x@amaz0n.example>', 'similar'],
  ['From: Amazon.co.jp', ''],
  ['[https://amazon.co.jp](https://evil.example/)', 'unlisted'],
  ['https://amazon.co.jp<https://evil.example/>', 'unlisted'],
  ['Amazon.co.jp <account-update@amazon.co.jp>', 'listed'],
  ['差出人: account-update@amazon.co.jp', 'listed'],
])('the name of a sender or of a link is not vouched for: %s', (input, expected) => {
  expect(verdict(input)).toBe(expected);
});

test.each([
  ['いつもAmazon.co.jpをご利用いただきありがとうございます。', ''],
  ['公式はamazon.co.jp', ''],
  ['お支払いを確認できません。amazon.co.jpから更新してください。', 'listed'],
  ['Amazon.co.jpをご利用ください。くわしくはa.example/x', 'unlisted'],
  ['いつもAmazon.co.jpをご利用…本人確認amazon.co.jp.evil.example', 'similar'],
  ['© 2026 Amazon.com, Inc. or its affiliates', 'abroad'],
  ['amazon.comの', 'abroad'],
  ['amazon.com.evil.example', 'similar'],
])('a name in a sentence is no address of a stranger: %s', (input, expected) => {
  expect(verdict(input)).toBe(expected);
  expect(
    check(input, list)
      .judged.map(([{ shown }]) => shown)
      .join(),
  ).not.toContain('xn--');
});

test('what looks like an imitation comes first, what is on the list last', () => {
  expect(
    verdict(
      '0120-919-456 amazon.co.jp 0800-000-0001 amazon.com a.example amaz0n.co.jp 0120-919-457',
    ),
  ).toBe('similar similar unlisted abroad reported listed listed');
});

test.each(['0800-000-0001', '＋81 800 000 0001', '電話（0800）000-0001まで'])(
  'a number that nobody confirmed is not vouched for: %s',
  (input) => {
    expect(verdict(input)).toBe('reported');
  },
);

test.each([
  ['http://203.0.113.9/www.amazon.co.jp/ap', true, 'amazon.co.jp'],
  ['203.0.113.9/amazon/login', true, 'amazon.co.jp'],
  ['http://[2001:db8::9]/', true, undefined],
  ['https://evil.example/?u=https://smbc-card.com/', false, 'smbc-card.com'],
  ['https://evil.example/beau.com', false, undefined],
])('of %s: whether its host is digits, and who is named behind it', (input, isDigits, named) => {
  const [found] = check(input, list).judged;
  expect(found?.[1]).toMatchObject({ kind: 'unlisted', isDigits });
  expect(found?.[1].kind === 'unlisted' && found[1].named?.value).toBe(named);
});

test.each([
  'Case ID 0352-2026-1129',
  '0352-2026-1129',
  'ケースID：0352-20-1129',
  '250-1234567-1234567',
  '注文番号 250-1234567-1234567',
  'D01-1234567-1234567',
  'Order number: 2501234567',
  '伝票番号 1234-5678-9012',
])('%s is no telephone number', (input) => {
  expect(verdict(input)).toBe('');
});

test('an address behind another without a blank is told of, but never vouched for', () => {
  expect(verdict('https://amazon.co.jp/xまたはhttps://evil.example/')).toBe('unlisted listed');
  expect(verdict('https://evil.example/「https://amazon.co.jp/」')).toBe('unlisted');
});

test('what cannot be seen or turns the direction of reading is not kept', () => {
  const [found] = check('\u202e0120\u200b-919-456', list).judged;
  expect(found?.[0].shown).toBe('0120-919-456');
  expect(found?.[1].kind).toBe('listed');
  expect(verdict('https://amazon.co.jp\u200b.evil.example/')).toBe('similar');
});

/** Marks that stand for a dot in a host. */
const dot = fc.constantFrom('.', '。', '｡', '．', '%2e', '%2E');
const ours = fc.constantFrom(
  'amazon.co.jp',
  'www.amazon.co.jp',
  'smbc-card.com',
  'support.google.com',
);
const label = fc.oneof(
  fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/),
  fc.constantFrom('日本語', 'アマゾン', 'домен', 'ελ', 'amazon', '本人確認', 'AMAZON', '안전'),
);
const end = fc.constantFrom('com', 'jp', 'top', 'COM', 'コム', 'xn--tckwe');
/** A host that is none of ours, in any writing a browser opens. */
const stranger = fc.oneof(
  fc.constantFrom(
    '203.0.113.9',
    '3405803785',
    '0xcb007109',
    '0313.0.0161.011',
    '203.28937',
    '[2001:db8::9]',
    '[::ffff:203.0.113.9]',
    'intranet',
    '２０３.0.113.9',
  ),
  fc
    .tuple(fc.option(ours), fc.array(label, { minLength: 1, maxLength: 3 }), end, dot)
    // Two letters by chance are one of ours.
    .filter(([, labels, last]) => `${labels.at(-1)}.${last}`.toLowerCase() !== 'au.com')
    .map(([first, labels, last, mark]) =>
      [...(first ? [first] : []), ...labels, last].join('.').replaceAll('.', mark),
    ),
  // Ours with more in its last label.
  fc.tuple(ours, label, end).map(([first, more, last]) => `${first}-${more}.${last}`),
);
const beginning = fc.constantFrom(
  'https://',
  'http://',
  'HTTPS://',
  'https:',
  'https:\\\\',
  'http:/',
  '//',
  'https:///',
);
const user = fc.oneof(
  fc.constant(''),
  ours.map((host) => `${host}@`),
  ours.map((host) => `x:${host}@`),
  ours.map((host) => `a@${host}@`),
);
const port = fc.constantFrom('', ':443', ':8080');
const behind = fc.oneof(
  ours.map((host) => `/${host}`),
  ours.map((host) => `\\${host}/ap/signin`),
  ours.map((host) => `/?u=https://${host}/`),
  ours.map((host) => `?${host}`),
  ours.map((host) => `#https://${host}/`),
  ours.map((host) => `/「https://${host}/」`),
  ours.map((host) => `/\n${host}`),
  ours.map((host) => `/@${host}`),
  fc.constant(''),
);
const around = fc.constantFrom(
  ['', ''],
  ['', ' です'],
  ['こちら：', ''],
  ['\n', '\n'],
  ['(', ' )'],
  ['詳しくは', ' まで。'],
);

describe('for any input', () => {
  test('a host that is not ours is never on the list, whatever of ours stands around it', () => {
    fc.assert(
      fc.property(
        beginning,
        user,
        stranger,
        port,
        behind,
        around,
        (begin, name, host, gate, path, [before, after]) => {
          expect(verdicts(`${before}${begin}${name}${host}${gate}${path}${after}`)).not.toContain(
            'listed',
          );
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('nor with a tab or a new line anywhere in it', () => {
    fc.assert(
      fc.property(
        beginning,
        stranger,
        behind,
        fc.nat(60),
        fc.constantFrom('\t', '\n', '\r\n'),
        (begin, host, path, place, mark) => {
          const address = `${begin}${host}${path}`;
          const broken = `${address.slice(0, place)}${mark}${address.slice(place)}`;
          // What stands alone on a line is an address by itself.
          // A line that holds one of ours alone is an address by itself.
          const first = address.slice(0, place);
          const rest = address.slice(place);
          fc.pre(!/[\n「]/.test(path));
          fc.pre(
            !/(?:amazon\.co\.jp|card\.com|google\.com)$/i.test(first) ||
              /^[.。｡．%:@/\\?#-]/.test(rest),
          );
          fc.pre(!/^(?:\w+\.)?(?:amazon|smbc|google)/i.test(rest) || /[/\\?#@]$/.test(first));
          expect(verdicts(broken)).not.toContain('listed');
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a host of ours is on the list, however a browser may be given it', () => {
    const under = fc.constantFrom('', 'www.', 'pay.', 'a-b.c.');
    fc.assert(
      fc.property(
        fc.constantFrom('https://', 'HTTP://', 'https:', 'https:\\\\', '//'),
        under,
        ours,
        dot,
        port,
        behind,
        around,
        (begin, sub, host, mark, gate, path, [before, after]) => {
          const address = `${begin}${(sub + host).replaceAll('.', mark)}${gate}${path}`;
          fc.pre(!/[\n「]/.test(path));
          expect(verdicts(`${before}${address}${after}`)).toEqual(['listed']);
        },
      ),
      { numRuns: 2000 },
    );
  });

  const numbers: [value: string, writings: string[]][] = [
    [
      '0120919456',
      ['0120-919-456', '0120919456', '０１２０－９１９－４５６', '(0120)919-456', '0120 919 456'],
    ],
    [
      '0353403333',
      [
        '03-5340-3333',
        '０３（５３４０）３３３３',
        '+81 3-5340-3333',
        '+81-(0)3-5340-3333',
        '03‐5340‐3333',
        '03.5340.3333',
      ],
    ],
    ['0570030000', ['0570-030-000', '0570(03)0000']],
    ['+13039671096', ['+1 303-967-1096', '+1-303-967-1096']],
    ['00531123456', ['00531-12-3456']],
    ['#9110', ['#9110', '＃9110']],
    ['110', ['110', '１１０']],
    ['188', ['188']],
  ];
  const written = fc.constantFrom(
    ...numbers.flatMap(([value, all]) => all.map((one) => ({ value, one }))),
  );
  const beside = fc.constantFrom(
    '',
    '（9:00～21:00）',
    '(9:00-21:00)',
    ' 9:00～21:00',
    '　9時～17時',
    '（平日9:00～17:30）',
    '（24時間）',
    '、',
    '。',
    '（2026年11月29日まで）',
    '（土日祝 10:00〜16:00）',
    ' (Mon-Fri 9:00-17:00)',
    '（通話料無料）',
    '（内線1234）',
    '\n9:00～21:00',
    '／9:00',
    ' 2026/11/29',
    '【受付】9:00',
  );
  const ahead = fc.constantFrom(
    '',
    '電話 ',
    'TEL：',
    '2026/11/29 ',
    '2026-11-29 ',
    '11月29日 ',
    '9:00～21:00 ',
    '（9:00～21:00）',
    'カード末尾1234 ',
    'ご注文番号 250-1234567-1234567\n',
    '注文250-1234567-1234567 ',
    '平日 ',
    '①',
    '1. ',
    '[1] ',
    '☎',
    '〒100-0001 ',
    '3,980円 ',
    '電話（',
    '10:30 ',
  );
  test('a number of ours is on the list and nothing like an imitation, whatever stands beside it', () => {
    fc.assert(
      fc.property(ahead, written, beside, (before, { value, one }, after) => {
        const { judged, harmless } = check(`${before}${one}${after}`, list);
        expect(harmless).toBe(`${before}${one}${after}`);
        expect(
          judged.filter(([, { kind }]) => kind === 'listed').map(([candidate]) => candidate.value),
        ).toEqual([value]);
        expect(judged.map(([, { kind }]) => kind)).not.toContain('similar');
      }),
      { numRuns: 3000 },
    );
  });
  test('two of ours side by side are both on the list', () => {
    const between = fc.constantFrom('・', ' ', '　', '、', '\n', ' または ');
    fc.assert(
      fc.property(written, between, written, (first, mark, second) => {
        fc.pre(first.value !== second.value && second.one[0] !== '(');
        const { judged } = check(`${first.one}${mark}${second.one}`, list);
        expect(judged.map(([{ value }, { kind }]) => [value, kind])).toEqual([
          [first.value, 'listed'],
          [second.value, 'listed'],
        ]);
      }),
    );
  });

  test('it ends soon', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: longestText, unit: anySign }),
      fc
        .constantFrom(
          'a',
          'a.',
          '@',
          'a@',
          '1',
          '1-',
          '://',
          'а.',
          '%',
          '1 ',
          '+1(',
          '/\n',
          'https:',
          'a.b、',
          '03-1111-2222 ',
          '(',
          '。',
          'あ',
          'http://a\n',
          '4111 ',
          '#1',
          '1\n',
        )
        .map((part) => part.repeat(longestText / part.length)),
    );
    // The first run compiles.
    check('03-1111-2222 a.example', list);
    fc.assert(
      fc.property(hostile, (input) => {
        expect(processorTime(() => check(input, list))).toBeLessThan(1000);
      }),
      { numRuns: 60 },
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
      fc.property(fc.stringMatching(/^[0-9]{10}$/), (value) => {
        const isListed = judge({ kind: 'number', value }, list).kind === 'listed';
        expect(isListed).toBe(list.some((entry) => entry.value === value));
      }),
    );
  });

  test('the separators of a number do not matter', () => {
    const separator = fc.constantFrom('', '-', ' ', '‐', '(', ')', '.');
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{10}$/),
        fc.array(separator, { minLength: 9, maxLength: 9 }),
        (value, marks) => {
          const text = [...value].map((digit, index) => digit + (marks[index] ?? '')).join('');
          expect(asDialled(text)).toBe(asDialled(value));
        },
      ),
    );
  });

  test('nearness is a distance: none to itself, the same both ways, one for a swap', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(word, word, (first, second) => {
        expect(isNear(first, first, 0)).toBe(true);
        expect(isNear(first, second, 0)).toBe(first === second);
        for (const most of [1, 2, 3])
          expect(isNear(first, second, most)).toBe(isNear(second, first, most));
        expect(isNear(first, second, Math.max(first.length, second.length))).toBe(true);
      }),
    );
    expect([0, 1].map((most) => isNear('1234', '1324', most))).toEqual([false, true]);
  });

  test('a skeleton is its own skeleton', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9.-]{0,20}$/), (name) => {
        expect(skeleton(skeleton(name)).length).toBeLessThanOrEqual(name.length);
      }),
    );
  });
});

test('a site for another country is on the list as such', () => {
  const contact = {
    ...exampleContacts['offered, from an official page'],
    officialSite: 'https://www.shop.example/',
    sitesAbroad: [{ url: 'https://www.shop.test/', sources: ['sample-official'] }],
  };
  expect(officialList([contact], exampleDay)[0]?.hosts).toEqual([
    { value: 'shop.example', domain: 'shop.example' },
    { value: 'shop.test', domain: 'shop.test', isAbroad: true },
  ]);
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
