import { decoded } from '../../lib/decoded.ts';
import type { Candidate } from './verdict.ts';

/** An address in a text, and where it stands. */
export interface FoundAddress extends Candidate {
  from: number;
  to: number;
  /**
   * It may be a part of another address, or the name that a sender or a link gave itself: nothing is
   * vouched for then.
   */
  isDoubtful?: boolean | undefined;
}

/** What a browser opens with a host; without one of these an address is read as a page of the web. */
const scheme = /(?:https?|ftp|wss?):/giu;
/** These run or open something else than what the rest of them names. */
const disguise =
  /^[^\p{L}\p{N}]*(?:javascript|vbscript|data|blob|filesystem|file|intent|view-source|about):/iu;
/** What a host, or the name before an "@", can begin with, up to where a page or a port begins. */
const bareHost = new RegExp(
  String.raw`(?:[\p{L}\p{M}\p{N}._%+:\-]{1,100}@)?` +
    // An ideographic full stop is a dot where a Latin label follows; else a sentence ends there.
    String.raw`(?:[\p{L}\p{M}\p{N}_%\-]{1,63}(?:[.．]|[。｡](?=[a-z0-9]))){1,20}` +
    String.raw`(?:xn--[a-z0-9\-]{1,59}|[\p{L}\p{M}][\p{L}\p{M}\p{N}\-]{1,62})` +
    String.raw`|(?:\d{1,3}\.){3}\d{1,3}(?![\d.])`,
  'iu',
);
/** What a browser takes out of an address, so that the next line may go on with it. */
const lineEnd = /^(?:\r\n|[\t\n\r])$/;
const goesOn = /^(?:[.．。｡@:%/\\?#&=]|-[\p{L}\p{N}])/u;
const wantsMore = /(?:[.．。｡@:\\/?#&=-]|%[\da-f]{0,2})$/i;

/**
 * The addresses of pages and of mail in a text, read as a browser reads them: the host alone is the
 * candidate's value, whatever stands before an "@" or behind the host.
 * @param text without characters that cannot be seen
 */
export function addressesIn(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const { at, chunk } of chunksOf(text)) {
    if (disguise.test(chunk)) {
      found.push({
        kind: 'host',
        value: ':',
        shown: shorten(chunk),
        from: at,
        to: at + chunk.length,
      });
      continue;
    }
    const before = found.length;
    // Quotation marks and angle brackets stand around an address, as in HTML.
    for (const { 0: part, index: inside } of chunk.matchAll(/[^<>"]+/g)) {
      let isDoubtful = found.length > before;
      let start = 0;
      for (let next = readNext(part, start); next; next = readNext(part, start)) {
        const glued = gluedAddress.exec(part.slice(next.from, next.to))?.index;
        start = glued === undefined ? next.to : next.from + glued + 1;
        const from = at + inside + next.from;
        const to = at + inside + start;
        const isName = isNameOfOther(text, from, to);
        found.push({ ...next, from, to, isDoubtful: isDoubtful || next.isDoubtful || isName });
        isDoubtful ||= glued !== undefined;
      }
    }
  }
  return found;
}

/** Where the line goes on with what really is written to or opened, in brackets: `Name <a@b.example>`. */
const realAddress =
  /^[^<＜(（[\]\n]{0,80}\]?\s?[<＜(（[]\s*(?:mailto:|[^\s<>＜＞()（）[\]]{1,200}[@＠]|https?:)/iu;
/** The name of a field that holds the sender. */
const sender = /^[ \t>]*(?:from|sender|reply-to|差出人|送信者|送信元)[ \t]*[:：][^\n@＠]*$/iu;

/** Whether what looks like an address is only the name that a sender or a link gives itself. */
function isNameOfOther(text: string, from: number, to: number): boolean {
  if (realAddress.test(text.slice(to, to + 400))) return true;
  const line = text.slice(Math.max(0, from - 200), to);
  return sender.test(line.slice(line.lastIndexOf('\n') + 1));
}

/** The text by blanks. Lines that an address with a scheme may run on into stay with it. */
function chunksOf(text: string): { at: number; chunk: string }[] {
  const chunks: { at: number; chunk: string }[] = [];
  let end = 0;
  for (const { 0: chunk, index } of text.matchAll(/[^\s\p{Cc}]+/gu)) {
    const last = chunks.at(-1);
    if (last && lineEnd.test(text.slice(end, index)) && isContinued(last.chunk, chunk))
      last.chunk += text.slice(end, index) + chunk;
    else chunks.push({ at: index, chunk });
    end = index + chunk.length;
  }
  return chunks;
}

function isContinued(before: string, after: string): boolean {
  const [, behind] = /(?:(?:https?|ftp|wss?):|[\\/]{2}|^[\\/])[\\/]*(.*)$/isu.exec(before) ?? [];
  if (behind === undefined) return false;
  if (goesOn.test(after)) return /\p{L}/u.test(after);
  if (/^[^\p{L}\p{N}]*(?:https?|ftp|wss?):/iu.test(after)) return /[=?&@%#]$/.test(before);
  if (wantsMore.test(before)) return /\p{L}/u.test(after);
  // A path may run on into what would be an address by itself.
  return /[\\/?#]/.test(behind) && bareHost.test(after);
}

/** The first address of a chunk from `start` on. */
function readNext(chunk: string, start: number): FoundAddress | undefined {
  const rest = chunk.slice(start);
  scheme.lastIndex = 0;
  const withScheme = scheme.exec(rest);
  const slashes = /[\\/]{2}(?=[^\s\\/])/.exec(rest);
  const bare = bareHost.exec(rest);
  const isBehindSlash = bare && /[\\/?#&=]/.test(rest.slice(0, bare.index));
  const starts = [
    withScheme?.index,
    slashes?.index,
    // The end of a scheme that a line end cut.
    /^[a-z]{0,5}:(?=[\\/])/i.exec(rest)?.[0].length,
    isBehindSlash ? undefined : bare?.index,
  ].filter((index) => typeof index === 'number');
  if (starts.length === 0) return undefined;
  const from = Math.min(...starts);
  const isBare = from === bare?.index && from !== withScheme?.index && from !== slashes?.index;
  const next = (isBare ? readBare : read)(rest.slice(from), start + from);
  // A host without a dot and without a scheme is not seen; what its page is called is not vouched for.
  return /[\p{L}\p{N}\]][\\/?#][!-~]*$/u.test(rest.slice(0, from))
    ? { ...next, isDoubtful: true }
    : next;
}

/**
 * Reads the address without a scheme that a text begins with. Japanese before or behind a Latin host
 * is the sentence it stands in: `いつもamazon.co.jpをご利用`. Where a browser could also open the longer
 * text, the host may be a stranger’s, so that it is doubtful.
 */
function readBare(text: string, from: number): FoundAddress {
  const before = japaneseBefore.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const host = textAfter(rest) === undefined ? japaneseBehind.exec(rest)?.[1] : undefined;
  const found = read(host ?? rest, from + before.length);
  const isDoubtful = host !== undefined || /[\p{L}\p{N}]$/u.test(before);
  return isDoubtful ? { ...found, isDoubtful } : found;
}

/** Reads the address that a text begins with. */
function read(text: string, from: number): FoundAddress {
  const before = /^(?:(?:https?|ftp|wss?):)?[\s\\/]*/iu.exec(text)![0];
  const isWhole = /^[a-z]+:/i.test(before);
  const behind = text.slice(before.length);
  const length = textAfter(behind) ?? behind.length;
  const authority = /^[^\\/?#]*/.exec(behind.slice(0, length))![0];
  const typed = shorten(authority.normalize('NFKC').toLowerCase());
  const to = from + before.length + length;
  try {
    const { hostname, username, password } = new URL(
      isWhole ? before + behind.slice(0, length) : `https://${behind.slice(0, length)}`,
    );
    const value = hostname.replace(/\.$/, '');
    const typedHost = typed.replace(/^.*@/s, '').replace(/:\d*$/, '').replace(/\.$/, '');
    const user = [username, password].filter(Boolean).map(decoded).join('.').toLowerCase();
    return {
      kind: 'host',
      value,
      looks: [user, typedHost].filter(Boolean).join('.').replace(/[。｡]/g, '.'),
      shown: typedHost === value ? typed : `${typed} (${shorten(value)})`,
      behind: behind.slice(authority.length, length),
      from,
      to,
    };
  } catch {
    // A browser opens nothing with it, so that it belongs to nobody.
    return { kind: 'host', value: ':', looks: typed, shown: typed, from, to };
  }
}

const eastAsian = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u301f\u30fb\u30fc\uff01-\uff0d\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65`;
/** An address in what would be the path of another: Japanese needs no blank before it. */
const gluedAddress = new RegExp(`[${eastAsian}](?:https?|ftp|wss?):`, 'iu');
/** A whole host with a Latin end. */
const latinHost = String.raw`(?:[a-z0-9._%+-]+@)?(?:[a-z0-9_-]+\.)+[a-z]{2,24}(?::\d{1,5})?`;
/** Then what no label of that end can contain. */
const gluedText = new RegExp(String.raw`^(${latinHost})(?=[${eastAsian}!-*,;\]}~’”])`, 'iu');
const japaneseBefore = new RegExp(
  String.raw`^[\p{L}\p{M}\p{N}_%。｡-]{0,200}[${eastAsian}](?=${latinHost})`,
  'iu',
);
/** A full stop is a dot of the host unless a sentence follows it. */
const japaneseBehind = new RegExp(
  String.raw`^(${latinHost})(?=[${eastAsian}])(?![。｡](?!(?!みんな)[^.．。｡]{0,60}\p{Script=Hiragana}))`,
  'iu',
);

/**
 * Where the sentence goes on behind a host without a blank, as Japanese does: `amazon.co.jpにアクセス`.
 * Only if a browser could open nothing with the longer text: no top-level domain begins with Latin
 * letters and goes on in Japanese. A page, a port or another Latin label behind it makes it a host.
 * @returns the length of the address; undefined when all of the text belongs to it
 */
function textAfter(text: string): number | undefined {
  const host = gluedText.exec(text)?.[1];
  if (host === undefined) return undefined;
  const [rest = ''] = text.slice(host.length).split(/(?:https?|ftp|wss?):/iu);
  if (/[\\/?#@:]|[.．。｡%][a-z0-9]/iu.test(rest)) return undefined;
  // A label of its own can be a top-level domain, as `コム` is; a sentence has other words in it.
  const label = /^[.．。｡]([^.．。｡]*)/u.exec(rest)?.[1];
  if (label && (!/\p{Script=Hiragana}/u.test(label) || label === 'みんな')) return undefined;
  return host.length;
}

const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
