import { yenIn, yenOf } from './yen.ts';
import { dayIn } from './written-day.ts';

/** What a line of a statement says. */
export interface Row {
  used: string;
  merchant: string;
  amount: number;
  /** How the money comes back, if the row says that it does. */
  back: Back | undefined;
}

/** How money comes back: the shop cancelled the charge, so that it may never be billed, or paid it back. */
export type Back = 'cancelled' | 'refunded';

const cancelWords = /取り?消し?|キャンセル|reversal|cancell?(?:ed|ation)/i;
const refundWords = /返金|返品|払戻|払い戻し|refund|\bcredit\b(?! card)/i;

/** A shop’s name is the same when money comes back. */
const backMark =
  /^[(【[]?(?:返金|返品|取消|キャンセル|refund)[)】\]]? ?| ?[(【[]?(?:返金|返品|取消|キャンセル|refund)[)】\]]?$/gi;

/** What statements have beside shop and amount: who paid, and in how many parts. */
const manner =
  /(?:^|[\s,])(?:ご?本人|ご?家族|\d{1,2}回(?:払い?)?|一括(?:払い?)?|リボ(?:払い?)?|分割(?:払い?)?)(?=$|[\s,])/g;

/**
 * Reads a plain line as a row of a statement: a day at its beginning, a shop, an amount; with blanks,
 * tabs or commas between them. `undefined` when it is none.
 */
export function rowOf(line: string, today: string): Row | undefined {
  const day = dayIn(line, today);
  // Before the day stands a mark or the number of the row, or nothing.
  if (!day || !/^[^\p{L}]{0,6}$/u.test(line.slice(0, day.from))) return undefined;
  const rest = withoutTime(line.slice(day.to));
  const cells = cellsOf(line, rest);
  const found = cells ? fromCells(cells, today) : fromText(rest, today);
  return (
    found && {
      used: day.day,
      merchant: found.merchant.replace(backMark, ''),
      amount: found.amount,
      back: backOf(line, found.isMinus),
    }
  );
}

function backOf(line: string, isMinus: boolean): Back | undefined {
  if (cancelWords.test(line)) return 'cancelled';
  return isMinus || refundWords.test(line) ? 'refunded' : undefined;
}

interface Found {
  merchant: string;
  amount: number;
  isMinus: boolean;
}

/** The cells behind the day; `undefined` when the line has none. */
function cellsOf(line: string, rest: string): string[] | undefined {
  if (line.includes('\t')) return rest.split('\t');
  if (!/^ ?"? ?,/.test(rest)) return undefined;
  const cells = [...rest.replace(/^"/, '').matchAll(/("(?:[^"]|"")*"|[^,"]*)(?:,|$)/g)].map(
    ([, cell]) => cell!.replace(/^"|"$/g, '').replaceAll('""', '"'),
  );
  // An amount whose comma was taken for the end of a cell.
  return cells.flatMap((cell, index) => {
    const joined = (at: number) =>
      /^[-△▲]?[¥\\]?\d{1,3}$/.test(cells[at]?.trim() ?? '') &&
      /^\d{3}円?$/.test(cells[at + 1]?.trim() ?? '');
    if (joined(index)) return [`${cell.trim()},${cells[index + 1]!.trim()}`];
    return joined(index - 1) ? [] : [cell];
  });
}

function fromCells(cells: string[], today: string): Found | undefined {
  const written = cells.map((cell) => ({ text: cell.trim(), yen: yenOf(cell) }));
  const amounts = written.filter(({ yen }) => yen);
  // A small number without a mark counts parts.
  const { yen } =
    amounts.find(({ text, yen }) => yen!.isMarked || /\d{3}/.test(text)) ?? amounts[0] ?? {};
  if (!yen || yen.amount === 0) return undefined;
  const merchant = written.find(
    ({ text, yen }) => !yen && /\p{L}/u.test(text.replace(manner, '')) && !isDayAlone(text, today),
  );
  return { merchant: merchant?.text ?? '', amount: yen.amount, isMinus: yen.isMinus };
}

/** Whether a plain line is a day, with its time or day of the week at most: what was copied cell by cell. */
export function isDayAlone(line: string, today: string): boolean {
  const day = dayIn(line, today);
  return (
    day !== undefined &&
    !/[\p{L}\d]/u.test(line.slice(0, day.from) + withoutTime(line.slice(day.to)))
  );
}

function fromText(rest: string, today: string): Found | undefined {
  const text = withoutSecondDay(rest, today);
  const amounts = yenIn(text).filter(({ to }) => /^(?:$|[\s)円-])/.test(text.slice(to, to + 1)));
  const yen = amounts.find(({ isMarked }) => isMarked) ?? amounts.at(-1);
  if (!yen || yen.amount === 0) return undefined;
  const behind = text.slice(yen.to).replace(manner, '');
  // A sentence is no row.
  if (/[ぁ-ん]{2}|[a-z]{2,} [a-z]{2,}/i.test(behind)) return undefined;
  const [before, after] = [text.slice(0, yen.from).replace(manner, ''), behind].map((part) =>
    part.replace(/^[\s,"|/:-]+|[\s,"|:-]+$/g, ''),
  );
  // The amount and the fee may stand before the sum of both: `600 0 600`.
  const shop = before!.replace(new RegExp(` ${yen.amount}(?: \\d+)*$`), '');
  const merchant = shop || (/\p{L}/u.test(after!) ? after! : '');
  if (merchant === '' && !yen.isMarked) return undefined;
  return { merchant, amount: yen.amount, isMinus: yen.isMinus };
}

/** Without the day of the week and the time of the day, which stand behind the day of use. */
function withoutTime(rest: string): string {
  return rest
    .replace(/^ ?[([]?[日月火水木金土](?:曜日?)?[)\]]/, '')
    .replace(/^[ T]?\d{1,2}(?::|時)\d\d(?::\d\d|分)?/, '');
}

/** Without the day of booking, which stands behind the day of use. */
function withoutSecondDay(rest: string, today: string): string {
  const second = dayIn(rest, today);
  return second && rest.slice(0, second.from).trim() === '' ? rest.slice(second.to) : rest;
}

/** Whether a plain line may be about money, so that it is told when nothing was read from it. */
export function speaksOfMoney(line: string): boolean {
  // A label that is not known ends in a colon, behind which a time would stand.
  return yenIn(line.replaceAll(':', ' ')).some(({ isMarked, amount }) => isMarked && amount > 0);
}
