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
  const reader = new Reader(today);
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) reader.read(line.slice(0, longestLine));
  reader.end();
  const { drafts, unread, secrets } = reader;
  const charges: ReadCharge[] = [];
  for (const draft of drafts) {
    const isWhole = draft.amount !== undefined && draft.amount > 0;
    if (isWhole && charges.length < mostEntries) charges.push(chargeOf(draft, today));
    else if (isWhole || draft.order || draft.merchant) unread.push(...draft.lines);
  }
  return { charges: withRefunds(charges), unread: [...new Set(unread)], secrets: [...secrets] };
}

/** Takes one line after another. */
class Reader {
  readonly drafts: Draft[] = [];
  readonly unread: string[] = [];
  readonly secrets = new Set<Secret>();
  readonly #today: string;
  readonly #byOrder = new Map<string, Draft>();
  #draft: Draft | undefined;
  /** A label whose value stands on the next line. */
  #pending: { field: Labelled; shown: string } | undefined;
  /** The cells of a row that was copied one below the other, from its day on. */
  #cells: string[] = [];
  #mailDay: string | undefined;
  /** The last digits of the card that what follows is about. */
  #card: string | undefined;

  constructor(today: string) {
    this.#today = today;
  }

  read(line: string): void {
    const secret = secretIn(line);
    if (secret) this.secrets.add(secret);
    else
      for (const part of labelledLines(plainLine(line)))
        this.#readPart(part.replace(/^[>\s]+/, '').trimEnd());
  }

  /** A card that was named behind the last charge was so behind the others too: each is of the one before. */
  end(): void {
    let card = this.#draft && !this.#isOrder ? this.#card : undefined;
    for (const draft of [...this.drafts].reverse()) {
      if (card === undefined || card === draft.lastDigits) return;
      const next = draft.lastDigits;
      draft.lastDigits = card;
      card = next;
    }
  }

  #readPart(line: string): void {
    const shown = line.trim();
    if (shown === '') return;
    this.#noticeCard(line);
    const label = labelOf(line);
    if (label?.field === 'passed-over') return;
    if (label?.value === '') {
      this.#pending = { field: label.field, shown };
      return;
    }
    const above = label ? undefined : this.#pending;
    this.#pending = undefined;
    const field = label?.field ?? above?.field;
    const value = label?.value ?? line;
    if (field === 'mail-day') {
      this.#mailDay = this.#dayIn(value) ?? this.#mailDay;
      return;
    }
    const order = orderNumber.exec(line)?.[1]?.toUpperCase();
    const taken = field && this.#take(field, value);
    if (taken) {
      if (order && !this.#byOrder.has(order)) this.#byOrder.set((taken.order ??= order), taken);
      taken.lines.push(...(above ? [above.shown] : []), shown);
    } else if (label || !this.#takeRow(line, order)) {
      if (order) this.#takeOrder(order).lines.push(shown);
      else if (speaksOfMoney(line)) this.unread.push(shown);
    }
  }

  #dayIn(value: string): string | undefined {
    return dayIn(value, this.#today)?.day;
  }

  #noticeCard(line: string): void {
    const digits = lastDigits.exec(line)?.[1];
    if (!digits) return;
    this.#card = digits;
    // A mail of card use names the card before the rest, one of an order behind it.
    if (this.#draft && (this.#isOrder || this.#draft.amount === undefined))
      this.#draft.lastDigits ??= digits;
  }

  /** A mail of an order names neither shop nor day of use: what does is another mail. */
  get #isOrder(): boolean {
    return this.#draft?.order !== undefined;
  }

  #begin(): Draft {
    const draft: Draft = { lines: [] };
    if (this.#mailDay) draft.mailDay = this.#mailDay;
    if (this.#card) draft.lastDigits = this.#card;
    this.#card = undefined;
    this.drafts.push(draft);
    return (this.#draft = draft);
  }

  /** The charge that a labelled value belongs to: a label that comes again begins the next one. */
  #draftFor(field: 'used' | 'merchant' | 'amount'): Draft {
    const draft = this.#draft;
    return draft && (draft[field] === undefined || this.#isOrder) ? draft : this.#begin();
  }

  #takeOrder(order: string): Draft {
    const known = this.#byOrder.get(order);
    if (known) return (this.#draft = known);
    const draft = this.#draft;
    const taken =
      draft && draft.order === undefined && draft.merchant === undefined ? draft : this.#begin();
    this.#byOrder.set((taken.order = order), taken);
    return taken;
  }

  /** Takes a value by its label; gives the charge it belongs to, or nothing when it is no such value. */
  #take(field: Labelled, value: string): Draft | undefined {
    if (field === 'order') {
      const order = orderNumber.exec(value)?.[1];
      return order ? this.#takeOrder(order.toUpperCase()) : undefined;
    }
    if (field === 'merchant') {
      if (!/[\p{L}\d]/u.test(value)) return undefined;
      const taken = this.#isOrder ? this.#begin() : this.#draftFor('merchant');
      taken.merchant = value.slice(0, textLength.line);
      return taken;
    }
    if (field === 'order-day' || field === 'day') {
      const day = this.#dayIn(value);
      if (!day) return undefined;
      const taken = field === 'day' && this.#isOrder ? this.#begin() : this.#draftFor('used');
      taken.used ??= day;
      return taken;
    }
    return this.#takeAmount(field, value);
  }

  #takeAmount(field: Labelled, value: string): Draft | undefined {
    const yen = yenIn(value)[0];
    if (!yen) return undefined;
    const isTotal = field !== 'amount';
    const known = this.#draft?.amount === undefined ? undefined : this.#draft;
    // A sum beside the whole, such as what points left to pay.
    const isLesser = this.#isOrder ? !isTotal || known?.isTotal : !isTotal && known?.isTotal;
    // A mail of an order that was cancelled may have both sums.
    if (known && field === 'cancelled' && yen.amount === known.amount) known.back = 'cancelled';
    if (known && isLesser) return known;
    const taken = known && isTotal && !known.isTotal ? known : this.#draftFor('amount');
    taken.amount = yen.amount;
    taken.isTotal = isTotal;
    const isBack = field === 'refund' || yen.isMinus;
    taken.back = field === 'cancelled' ? 'cancelled' : isBack ? 'refunded' : undefined;
    taken.isNotice = taken.back === 'refunded';
    return taken;
  }

  #takeRow(line: string, order: string | undefined): boolean {
    const row = rowOf(line, this.#today) ?? this.#rowOfCells(line);
    if (!row) return false;
    this.drafts.push({
      ...row,
      ...(order && { order }),
      ...(this.#card && { lastDigits: this.#card }),
      lines: this.#cells.length > 0 ? this.#cells : [line.trim()],
    });
    this.#cells = [];
    this.#draft = undefined;
    return true;
  }

  #rowOfCells(line: string): Row | undefined {
    if (isDayAlone(line, this.#today)) this.#cells = [line.trim()];
    else if (this.#cells.length > 0 && this.#cells.length < mostCells)
      this.#cells.push(line.trim());
    else this.#cells = [];
    const row = rowOf(this.#cells.join(' '), this.#today);
    return row?.merchant ? row : undefined;
  }
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
