/** What a labelled line of a mail says. */
export type Labelled =
  | 'order'
  | 'order-day'
  | 'day'
  | 'merchant'
  | 'total'
  | 'amount'
  | 'refund'
  | 'cancelled'
  | 'mail-day'
  | 'passed-over';

/** In Japanese mails “ご” may stand before each. */
const use = '(?:ご|お)?(?:利用|購入|買い?物|取引|決済|引き?落と?し?)';

/** How mails of Amazon.co.jp and of card issuers name them; the first that fits holds. */
const names: [Labelled, string][] = [
  [
    'passed-over',
    '(?:お届け|配送|発送|到着|返品|商品の?小計|小計|送料|配送料|手数料|ポイント|残高|利用可能|限度|お支払い?(?:日|期限|月)|振替日|delivery|arriving|shipping|item subtotal|subtotal|points|balance|due)[^:]{0,20}',
  ],
  ['order', '(?:ご?注文|オーダー) ?(?:番号|no\\.?|id)|order ?(?:#|no\\.?|number|id)'],
  [
    'refund',
    '(?:ご)?(?:返金|払い?戻し?)(?:金額|額|合計|総額)?|refund(?: total| amount)?|total refund',
  ],
  [
    'cancelled',
    '(?:ご)?(?:注文|利用|取引)?(?:の)?(?:キャンセル|取り?消し?)(?:の)?(?:金額|額|合計|総額)|cancell?(?:ed|ation) (?:amount|total)',
  ],
  ['order-day', 'ご?注文(?:日時|日付|日)|order date|(?:order )?placed(?: on)?|ordered on'],
  [
    'day',
    `${use}(?:年月)?(?:日時|日付|日)|(?:transaction|purchase|use|usage) date(?: ?(?:and|&|/) ?time)?|date of (?:use|purchase|transaction)`,
  ],
  [
    'merchant',
    `${use}(?:先|店名?|店舗名?|場所|箇所|加盟店名?)(?:・商品名)?|加盟店名?|店名|merchant(?: name)?|shop|store|payee`,
  ],
  [
    'total',
    `(?:ご?注文|${use}|ご請求|請求)(?:の?合計|金額|総額|額)|(?:order|grand|purchase|transaction) (?:total|amount)|amount (?:paid|charged)`,
  ],
  [
    'amount',
    '合計(?:金額|額)?|金額|お支払い?(?:金額|総額|額)|口座引き?落(?:と?し)?(?:分|額|金額)|total|amount',
  ],
  ['mail-day', 'date|日付|日時|送信日時|受信日時|sent'],
];

const bullet = '[\\s■□◆◇○●・▼▽★☆※*#>+\\-【\\[<≪「(]*';
const behind = '(?: ?\\([^)]{0,20}\\))?[】\\]>≫」)]*';

const labels = names.map(
  ([field, name]) =>
    [
      field,
      new RegExp(`^${bullet}(?:${name})${behind} ?(?:[:=\\t]| |(?=[¥\\\\])|$) ?`, 'i'),
    ] as const,
);

/** What a plain line says by its label, and the text behind it. */
export function labelOf(line: string): { field: Labelled; value: string } | undefined {
  for (const [field, label] of labels) {
    const found = label.exec(line);
    if (found) return { field, value: line.slice(found[0].length).trim() };
  }
  return undefined;
}

const inLine = new RegExp(
  ` (?=[■◆◇○●・【]?(?:${names.map(([, name]) => name).join('|')})${behind} ?[:】])`,
  'gi',
);

/** The first word of a label of two. */
const firstWord = /(?:order|grand|purchase|transaction|item|refund|usage|use|of)$/i;

/** A mail that was copied as one line, in its lines. */
export function labelledLines(line: string): string[] {
  return line
    .replace(inLine, (blank, at: number) =>
      firstWord.test(line.slice(Math.max(0, at - 12), at)) ? blank : '\n',
    )
    .split('\n');
}
