/** An amount of yen in a text, and where it stands. */
export interface WrittenYen {
  /** In yen, a whole number from 0. */
  amount: number;
  /** Written as money paid back: with a minus, △ or ▲, or in brackets. */
  isMinus: boolean;
  /** Whether ¥, 円, JPY or a comma says that it is an amount: other digits may count something else. */
  isMarked: boolean;
  from: number;
  to: number;
}

const written =
  /(^|[^\w.,/:-])([-△▲(] ?)?((?:[¥\\]|jpy|yen) ?)?(-)?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.00?)?(?:(万)(\d{1,4})?)?( ?(?:円|yen\b|jpy\b))?(?![\w/:]|[.,-]\d|%| ?[年月日回時分秒桁店個点件名歳号番枚本社週泊])/gi;

/** Other money, which is not converted. */
const foreign = /(?:usd|eur|gbp|krw|cny|us\$|[$€£₩]|ドル|ユーロ) ?$/i;
const foreignBehind = /^ ?(?:usd|eur|gbp|krw|cny|ドル|ユーロ)/i;

/** The text with digits and signs of one width, as the readers of amounts and days need it. */
export function plainLine(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\S\n\t]+/g, ' ');
}

/** The amounts in a plain line, in their order. */
export function yenIn(line: string): WrittenYen[] {
  const found: WrittenYen[] = [];
  for (const match of line.matchAll(written)) {
    const [whole, before, sign, mark, minus, digits, tenThousands, rest, unit] = match;
    const from = match.index + before!.length;
    const to = match.index + whole.length;
    if (foreign.test(line.slice(Math.max(0, from - 6), from)) || foreignBehind.test(line.slice(to)))
      continue;
    const count = Number(digits!.replaceAll(',', ''));
    found.push({
      amount: tenThousands ? count * 10_000 + Number(rest ?? 0) : count,
      isMinus: Boolean(sign ?? minus),
      isMarked: Boolean(mark ?? unit ?? tenThousands) || digits!.includes(','),
      from,
      to,
    });
  }
  return found;
}

/** The amount that a field or a cell holds and nothing else; `undefined` for anything else. */
export function yenOf(text: string): WrittenYen | undefined {
  const line = plainLine(text).trim();
  const [yen, ...more] = yenIn(line);
  if (!yen || more.length > 0 || yen.from > 0) return undefined;
  return /^[-)円]?$/.test(line.slice(yen.to).trim()) ? yen : undefined;
}
