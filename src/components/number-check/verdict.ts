/** An entry of our list: a number as dialled inside Japan, or the host of an official site. */
export interface Entry {
  kind: 'number' | 'host';
  /** `0120919456`, `+13039671096`, `#9110`; or a host, `amazon.co.jp`, which stands for all under it. */
  value: string;
  /** The domain that the owner of a host registered, where it is wider: `google.com`. */
  domain?: string;
}

/** A number or the host of an address, found in what the reader typed. */
export interface Candidate extends Entry {
  /** As the reader sees it, without what could make the page misleading. */
  shown: string;
}

/**
 * What can be said of a candidate. `listed`: it is on our list (a caller or sender can still be
 * faked). `similar`: it looks like an entry and is another one. `unlisted`: neither, which proves
 * nothing. `secret`: it may be the number of a card.
 */
export type Verdict<Listed extends Entry = Entry> =
  { kind: 'listed' | 'similar'; entry: Listed } | { kind: 'unlisted' } | { kind: 'secret' };

/** How much of the input is read, in characters, and how many candidates are judged. */
const longest = 4000;
const most = 5;
/** Shorter numbers (110, #9110) are alike by chance. */
const shortestToCompare = 8;
/** How many digits may differ in a number that looks like one of ours. */
const nearNumber = 2;
/** Card numbers have 14 to 19 digits; no telephone number is dialled with so many. */
const cardNumber = /^\d{14,19}$/;

const letters = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}`;
/** An address of a page or of mail. The alphabets are those a name can be imitated in. */
const address = new RegExp(
  String.raw`(?:\b[a-z][a-z0-9+.-]{0,20}:[\\/]{2})?` +
    String.raw`((?:[${letters}\p{N}._%+:-]{1,200}@){1,5})?` +
    String.raw`((?:[${letters}\p{N}_-]{1,63}\.){1,20}(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63}))` +
    String.raw`(?![a-z0-9])\.?(?::\d{1,5})?(?:[\\/?#][^\s<>"]*)?`,
  'gu',
);

/** The numbers and hosts in a text that a reader typed or pasted; at most five, each once. */
export function candidatesIn(input: string): Candidate[] {
  const text = input
    .slice(0, longest)
    .normalize('NFKC')
    // Characters that are not seen, or that turn the direction of reading.
    .replace(/\p{Cf}+/gu, '')
    .replace(/[^\S\n]|[^\P{Cc}\n]/gu, ' ')
    .toLowerCase();
  const found = new Map<string, Candidate>();
  const rest = text.replace(address, (whole, user: string | undefined, host: string) => {
    // What stands before the "@" belongs to the sender; a name of ours there looks like ours.
    const value = `${user ?? ''}${host}`.replaceAll('@', '.');
    found.set(value, { kind: 'host', value, shown: `${user ?? ''}${host}` });
    return whole.replace(/./gsu, ' ');
  });
  for (const [run] of rest.matchAll(/[+#]?\d[\d ().\-‐-―−ー・]{1,80}\d|[+#]?\d{3,}/g))
    for (const shown of apart(run)) {
      const value = asDialled(shown);
      if (value.length >= 3) found.set(value, { kind: 'number', value, shown });
    }
  return [...found.values()].slice(0, most);
}

/** Numbers that stand side by side, told apart: once one is whole, a long part begins another. */
function apart(run: string): string[] {
  const numbers: string[] = [];
  const digits = (text = '') => text.replace(/\D/g, '').length;
  for (const part of run.split(/(?=[ (])/))
    if (numbers.length === 0 || (digits(numbers.at(-1)) >= 9 && digits(part) >= 8))
      numbers.push(part);
    else numbers[numbers.length - 1] += part;
  return numbers.map((number) => number.replace(/^[ (]+|[ (]+$/g, ''));
}

/** A number as it is dialled inside Japan: separators gone, Japan's country code replaced by 0. */
export function asDialled(text: string): string {
  const digits = text.replace(/[^\d+#]/g, '');
  return digits.replace(/^(?:\+|0?00|010)81(?:0)?(?=\d{8,10}$)/, '0');
}

/** What can be said of a candidate by the list. */
export function judge<Listed extends Entry>(
  candidate: Entry,
  list: readonly Listed[],
): Verdict<Listed> {
  const entries = list.filter(({ kind }) => kind === candidate.kind);
  const same = entries.find(({ value }) =>
    candidate.kind === 'host' ? isUnder(candidate.value, value) : candidate.value === value,
  );
  if (same) return { kind: 'listed', entry: same };
  if (candidate.kind === 'number' && cardNumber.test(candidate.value)) return { kind: 'secret' };
  const looksLike = candidate.kind === 'host' ? isHostLike : isNumberLike;
  const similar = entries.find((entry) => looksLike(candidate.value, entry));
  return similar ? { kind: 'similar', entry: similar } : { kind: 'unlisted' };
}

function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function isNumberLike(number: string, { value: listed }: Entry): boolean {
  return (
    Math.min(number.length, listed.length) >= shortestToCompare &&
    distance(number, listed) <= nearNumber
  );
}

/** Whether a host carries the name of a listed domain, or one drawn like it, and lies elsewhere. */
function isHostLike(host: string, { value, domain = value }: Entry): boolean {
  if (isUnder(host, domain)) return false;
  const name = skeleton(domain.split('.')[0]!);
  const seen = skeleton(host);
  if (`.${seen}.`.includes(`.${skeleton(domain)}.`)) return true;
  // `amazon-support.example` and `smbc-card.example` carry a name; `d` or `au` is no name to go by.
  const parts = [...seen.split('.'), ...seen.split(/[.-]/)];
  if (name.length >= 3 && parts.includes(name)) return true;
  if (name.length >= 6 && seen.replace(/[.-]/g, '').includes(name.replace(/-/g, ''))) return true;
  const near = name.length >= 8 ? 2 : 1;
  return name.length >= 5 && parts.some((part) => distance(part, name) <= near);
}

/** Letters of other alphabets that are drawn like Latin ones, and digits that are read as letters. */
const alike = new Map(
  Object.entries({
    o: '0οоօ',
    l: '1iіιӏłı|',
    a: 'аα',
    e: 'еε',
    s: 'ѕ5',
    z: '2',
    c: 'сϲ',
    p: 'рρ',
    x: 'хχ',
    y: 'уγ',
    j: 'ј',
    h: 'һ',
    m: 'м',
    t: 'т',
    k: 'кκ',
    n: 'ո',
    d: 'ԁ',
    '-': '_',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/** A name with letters that look alike made equal: `аmaz0n` and `amazon` have the same skeleton. */
export function skeleton(name: string): string {
  return [...name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()]
    .map((letter) => alike.get(letter) ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/**
 * How many single changes lead from one text to the other: a character put in, taken out or
 * replaced, or two neighbours swapped (optimal string alignment).
 */
export function distance(first: string, second: string): number {
  const rows: number[][] = [Array.from({ length: second.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= first.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= second.length; j++) {
      const isSame = first[i - 1] === second[j - 1];
      let best = Math.min(
        rows[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        rows[i - 1]![j - 1]! + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
  }
  return rows.at(-1)!.at(-1)!;
}
