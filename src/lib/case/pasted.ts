import { labelledLines, labelOf, type Labelled } from './pasted-labels.ts';
import { isDayAlone, rowOf, speaksOfMoney, type Back, type Row } from './pasted-row.ts';
import { shopKey } from './shop-key.ts';
import { secretIn, type Secret } from './secrets.ts';
import { mostEntries, textLength, type Charge } from './state.ts';
import { dayIn } from './written-day.ts';
import { plainLine, yenIn } from './yen.ts';

/** A charge that was read from a text, with the lines it comes from. */
export interface ReadCharge extends Pick<
  Charge,
  'used' | 'merchant' | 'amount' | 'order' | 'lastDigits' | 'state'
> {
  /**
   * `refund`: money that comes back, or a cancellation; `paid-back`: a charge that has one in the same
   * text. `state` says which.
   */
  kind: 'charge' | 'refund' | 'paid-back';
  /** A mail tells of a refund: whether the money came, only a statement shows. */
  isNotice: boolean;
  /** No day was found: `used` is today. */
  isDayGuessed: boolean;
  lines: string[];
}

/** What was read from a pasted text. */
export interface Pasted {
  charges: ReadCharge[];
  /** Lines that speak of money or of an order, and that no charge was made of. */
  unread: string[];
  /** What stood in lines that were passed over: it is never shown or kept. */
  secrets: Secret[];
}

/** How much of a line is read, in characters. */
const longestLine = 500;

/** How many cells a row has, until its amount. */
const mostCells = 5;

/** A label of a list, whatever it names. */
const markedLabel = /^[■◇【].+[:】]/;

/** Amazon's number of an order; of a digital one it begins with D. */
const orderNumber = /(?:^|[^\w-])(D?\d{2,3}-\d{7}-\d{7})(?![\d-])/i;
const lastDigits =
  /(?:(?:下|末尾|終わり) ?4? ?(?:桁|けた|ケタ)?[^\d\n]{0,6}|ending (?:in|with) |[*x•●]{2,}[ -]?)(\d{4})(?!\d|-)/i;

/** What was read of one charge so far. */
interface Draft {
  order?: string;
  used?: string;
  merchant?: string;
  amount?: number;
  /** Whether the amount stood behind a label that can only mean the whole. */
  isTotal?: boolean;
  back?: Back | undefined;
  /** Whether a mail tells of the money that comes back, and no statement. */
  isNotice?: boolean;
  lastDigits?: string;
  mailDay?: string;
  lines: string[];
}

/**
 * Reads mails of orders and of card use, and lines of statements, Japanese or English, several in one
 * text. Never throws; takes time in proportion to the length.
 * @param today `YYYY-MM-DD` in Japan
 */
export function readPasted(text: string, today: string): Pasted {
  const drafts: Draft[] = [];
  const unread: string[] = [];
  const secrets = new Set<Secret>();
  const byOrder = new Map<string, Draft>();
  let current: Draft | undefined;
  /** Whether there are rows of a statement. */
  let hasRows = false;
  /** A label whose value stands on the next line. */
  let pending: { field: Labelled; shown: string } | undefined;
  /** The cells of a row that was copied one below the other, from its day on. */
  let cells: string[] = [];
  let mailDay: string | undefined;
  /** The last digits of the card that what follows is about. */
  let card: string | undefined;

  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) readLine(line.slice(0, longestLine));
  placeLastCard();
  const charges: ReadCharge[] = [];
  for (const draft of drafts) {
    // Above or under the rows of a statement stands their sum.
    const isSum = hasRows && !(draft.used ?? draft.merchant ?? draft.order ?? draft.back);
    const isWhole = draft.amount !== undefined && draft.amount > 0;
    if (isWhole && !isSum && charges.length < mostEntries) charges.push(chargeOf(draft, today));
    else if (isWhole || draft.order || draft.merchant) unread.push(...draft.lines);
  }
  return { charges: withRefunds(charges), unread: [...new Set(unread)], secrets: [...secrets] };

  function readLine(line: string): void {
    const secret = secretIn(line);
    if (secret) secrets.add(secret);
    else
      for (const part of labelledLines(plainLine(line)))
        readPart(part.replace(/^[>\s]+/, '').trimEnd());
  }

  /** A card that was named behind the last charge was so behind the others too: each is of the one before. */
  function placeLastCard(): void {
    let digits = current && !isOrder() ? card : undefined;
    for (const draft of [...drafts].reverse()) {
      if (digits === undefined || digits === draft.lastDigits) return;
      const next = draft.lastDigits;
      draft.lastDigits = digits;
      digits = next;
    }
  }

  function readPart(line: string): void {
    const shown = line.trim();
    if (shown === '') return;
    noticeCard(line);
    const label = labelOf(line);
    if (label?.field === 'passed-over') return;
    if (label?.value === '') {
      pending = { field: label.field, shown };
      return;
    }
    // A label may have no value: below it stands the next one, which may be of no use.
    const above = label || markedLabel.test(shown) ? undefined : pending;
    pending = undefined;
    const field = label?.field ?? above?.field;
    const value = label?.value ?? line;
    if (field === 'mail-day') {
      mailDay = dayOf(value) ?? mailDay;
      // The subject may name the order before the day stands there.
      if (mailDay && current && current.amount === undefined) current.mailDay ??= mailDay;
      return;
    }
    const order = orderIn(line);
    const taken = field && take(field, value);
    if (taken) {
      if (order && !byOrder.has(order)) byOrder.set((taken.order ??= order), taken);
      taken.lines.push(...(above ? [above.shown] : []), shown);
    } else if (label || !takeRow(line, order)) {
      if (order) takeOrder(order).lines.push(shown);
      else if (speaksOfMoney(line)) unread.push(shown);
    }
  }

  function dayOf(value: string): string | undefined {
    return dayIn(value, today)?.day;
  }

  function noticeCard(line: string): void {
    const digits = lastDigits.exec(line)?.[1];
    if (!digits) return;
    card = digits;
    // A mail of card use names the card before the rest, one of an order behind it.
    if (current && (isOrder() || current.amount === undefined)) current.lastDigits ??= digits;
  }

  /** A mail of an order names neither shop nor day of use: what does is another mail. */
  function isOrder(): boolean {
    return current?.order !== undefined;
  }

  function begin(): Draft {
    current = { lines: [], ...(mailDay && { mailDay }), ...(card && { lastDigits: card }) };
    card = undefined;
    drafts.push(current);
    return current;
  }

  /** The charge that a labelled value belongs to: a label that comes again begins the next one. */
  function draftFor(field: 'used' | 'merchant' | 'amount'): Draft {
    return current && (current[field] === undefined || isOrder()) ? current : begin();
  }

  function takeOrder(order: string): Draft {
    const known = byOrder.get(order);
    if (known) return (current = known);
    const isFree = current && current.order === undefined && current.merchant === undefined;
    const taken = isFree ? current! : begin();
    byOrder.set((taken.order = order), taken);
    return taken;
  }

  /** Takes a value by its label; gives the charge it belongs to, or nothing when it is no such value. */
  function take(field: Labelled, value: string): Draft | undefined {
    if (field === 'order') {
      const order = orderIn(value);
      return order ? takeOrder(order) : undefined;
    }
    if (field === 'merchant') {
      if (!/[\p{L}\d]/u.test(value)) return undefined;
      const taken = isOrder() ? begin() : draftFor('merchant');
      taken.merchant = value.slice(0, textLength.line);
      return taken;
    }
    if (field === 'order-day' || field === 'day') {
      const day = dayOf(value);
      if (!day) return undefined;
      const taken = field === 'day' && isOrder() ? begin() : draftFor('used');
      taken.used ??= day;
      return taken;
    }
    return takeAmount(field, value);
  }

  function takeAmount(field: Labelled, value: string): Draft | undefined {
    const yen = yenIn(value)[0];
    if (!yen) return undefined;
    const isTotal = field !== 'amount';
    const known = current?.amount === undefined ? undefined : current;
    // A sum beside the whole, such as what points left to pay.
    const isLesser = isOrder() ? !isTotal || known?.isTotal : !isTotal && known?.isTotal;
    // A mail of an order that was cancelled may have both sums.
    if (known && field === 'cancelled' && yen.amount === known.amount) known.back = 'cancelled';
    if (known && isLesser) return known;
    const taken = known && isTotal && !known.isTotal ? known : draftFor('amount');
    taken.amount = yen.amount;
    taken.isTotal = isTotal;
    const isBack = field === 'refund' || yen.isMinus;
    taken.back = field === 'cancelled' ? 'cancelled' : isBack ? 'refunded' : undefined;
    taken.isNotice = taken.back === 'refunded';
    return taken;
  }

  function takeRow(line: string, order: string | undefined): boolean {
    const row = rowOf(line, today) ?? rowOfCells(line);
    if (!row) return false;
    hasRows = true;
    drafts.push({
      ...row,
      ...(order && { order }),
      ...(card && { lastDigits: card }),
      lines: cells.length > 0 ? cells : [line.trim()],
    });
    cells = [];
    current = undefined;
    return true;
  }

  function rowOfCells(line: string): Row | undefined {
    if (isDayAlone(line, today)) cells = [line.trim()];
    else if (cells.length > 0 && cells.length < mostCells) cells.push(line.trim());
    else cells = [];
    const row = rowOf(cells.join(' '), today);
    return row?.merchant ? row : undefined;
  }
}

/** Amazon's number of an order in a text, as Amazon writes it. */
function orderIn(text: string): string | undefined {
  return orderNumber.exec(text)?.[1]?.toUpperCase();
}

function chargeOf(draft: Draft, today: string): ReadCharge {
  const { order = '', merchant, amount = 0, back, isNotice = false, lines } = draft;
  const used = [draft.used, draft.mailDay].find((day) => day !== undefined && day <= today);
  return {
    used: used ?? today,
    // A mail of an order need not say whose shop it is; the number does.
    merchant: merchant ?? (order ? 'Amazon.co.jp' : ''),
    amount,
    order,
    lastDigits: draft.lastDigits ?? '',
    kind: back ? 'refund' : 'charge',
    state: back ?? 'noticed',
    isNotice,
    isDayGuessed: used === undefined,
    lines: [...new Set(lines)],
  };
}

/** Puts each refund to the charge of the same text that it pays back. */
function withRefunds(read: ReadCharge[]): ReadCharge[] {
  const open = new Map<string, ReadCharge[]>();
  for (const charge of read) {
    if (charge.kind !== 'charge') continue;
    const key = refundKey(charge);
    open.set(key, [...(open.get(key) ?? []), charge]);
  }
  return read.filter((refund) => {
    if (refund.kind !== 'refund' || refund.isNotice) return true;
    const candidates = open.get(refundKey(refund)) ?? [];
    const charge = candidates.find(({ kind, used }) => kind === 'charge' && used <= refund.used);
    if (!charge) return true;
    charge.kind = 'paid-back';
    charge.state = refund.state;
    charge.lines.push(...refund.lines);
    return false;
  });
}

const refundKey = (charge: ReadCharge) => `${charge.amount} ${shopKey(charge)}`;
