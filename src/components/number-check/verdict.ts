import { isNear } from '../../model/distance.ts';

/** An entry of our list: a number as dialled inside Japan, or the host of an official site. */
export interface Entry {
  kind: 'number' | 'host';
  /** `0120919456`, `+13039671096`, `#9110`; or a host, `amazon.co.jp`, which stands for all under it. */
  value: string;
  /** The domain that the owner of a host registered, where it is wider: `google.com`. */
  domain?: string;
  /** The host is the same company’s for another country: no imitation, and not vouched for. */
  isAbroad?: boolean;
  /** One person reported the number and nobody confirmed it: not vouched for. */
  isReported?: boolean;
}

/** A number or the host of an address, found in what the reader typed. */
export interface Candidate extends Entry {
  /** As the reader sees it, without what could make the page misleading. */
  shown: string;
  /** Of a host: the name before an "@" and the letters as typed, to be compared with names of ours. */
  looks?: string;
  /** Of a host: what follows it in the address. */
  behind?: string;
}

/**
 * What can be said of a candidate. `listed`: it is on our list (a caller or sender can still be
 * faked). `reported`: it is there as a number that nobody confirmed. `similar`: it looks like an
 * entry and is another one. `abroad`: the site of a listed company for another country. `unlisted`:
 * none of these, which proves nothing; `named` is the entry whose name stands in the address behind
 * the host, where it says nothing about whose it is.
 */
export type Verdict<Listed extends Entry = Entry> =
  | { kind: 'listed' | 'reported' | 'similar' | 'abroad'; entry: Listed }
  | { kind: 'unlisted'; isDigits?: boolean; named?: Listed | undefined };

/** Shorter numbers (110, #9110) are alike by chance. */
const shortestToCompare = 8;
/** Shorter names of hosts (`d`, `au`) stand in paths by chance. */
const shortestName = 4;
/** How many digits may differ in a number that looks like one of ours. */
const nearNumber = 2;
/** A number as it is dialled inside Japan: separators gone, Japan's country code replaced by 0. */
export function asDialled(text: string): string {
  const digits = text.replace(/[^\d+#]/g, '');
  return digits.replace(/^(?:\+|0?00|010)81(?:0)?(?=\d{8,10}$)/, '0');
}

/** What can be said of a candidate by the list. */
export function judge<Listed extends Entry>(
  candidate: Entry & Pick<Candidate, 'looks' | 'behind'>,
  list: readonly Listed[],
): Verdict<Listed> {
  const entries = list.filter(({ kind }) => kind === candidate.kind);
  const same = entries.find(({ value }) =>
    candidate.kind === 'host'
      ? isUnder(candidate.value, value)
      : isSameNumber(candidate.value, value),
  );
  if (same) {
    const kind = same.isAbroad ? 'abroad' : same.isReported ? 'reported' : 'listed';
    return { kind, entry: same };
  }
  const looksLike = candidate.kind === 'host' ? isHostLike : isNumberLike;
  const seen = candidate.looks ?? candidate.value;
  const similar = entries.find((entry) => !entry.isAbroad && looksLike(seen, entry));
  if (similar) return { kind: 'similar', entry: similar };
  if (candidate.kind === 'number') return { kind: 'unlisted' };
  return {
    kind: 'unlisted',
    isDigits: isDigits(candidate.value),
    named: entries.find((entry) => isNamedIn(candidate.behind ?? '', entry)),
  };
}

/** Whether a host, as a browser writes it, is the number of a machine (IPv4 or IPv6). */
function isDigits(host: string): boolean {
  return /^(?:[\d.]+|\[.*\])$/.test(host);
}

function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Whether the host of an entry, or the name in it, stands in the part of an address behind its host. */
function isNamedIn(behind: string, { value, domain = value }: Entry): boolean {
  const name = domain.split('.')[0]!;
  return behind
    .toLowerCase()
    .split(/[^a-z0-9.-]+/)
    .some(
      (part) =>
        isUnder(part, value) || (name.length >= shortestName && part.split(/[.-]/).includes(name)),
    );
}

/**
 * Whether a number is dialled as one of the list: with the sign for abroad, or one of the codes that
 * stand for it (010, also behind a carrier's 00…), or left out.
 */
function isSameNumber(number: string, listed: string): boolean {
  if (number === listed) return true;
  const abroad = listed.startsWith('+') ? listed.slice(1) : `81${listed.slice(1)}`;
  return (
    /^0\d|^\+/.test(listed) && new RegExp(`^(?:\\+|010|00\\d{1,4}(?:010)?)?${abroad}$`).test(number)
  );
}

function isNumberLike(number: string, { value: listed }: Entry): boolean {
  return (
    // The same without the country's code: another number from Japan, but no imitation.
    !(listed.startsWith('+') && listed.endsWith(number)) &&
    Math.min(number.length, listed.length) >= shortestToCompare &&
    isNear(number, listed, nearNumber)
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
  return name.length >= 5 && parts.some((part) => isNear(part, name, near));
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
