import type { Word } from '../fill.ts';
import { momentAt } from '../japan-moment.ts';
import type { CaseEvent, Charge, EvidenceFile } from './state.ts';

/** How a page writes what entries hold, in the words of the log. */
export interface EntryWriter {
  readonly word: Word;
  /** A day or moment, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, written out. */
  readonly moment: (at: string) => string;
}

/** What an event says of numbers and promises; a text is empty where it has none. */
export function eventTexts(
  { reference, promise, promisedBy }: CaseEvent,
  { word, moment }: EntryWriter,
) {
  return {
    reference: reference && word('referenceOf', { number: reference }),
    promise: promise && word('promised', { promise }),
    promisedBy: promisedBy && word('promisedUntil', { day: moment(promisedBy) }),
  };
}

/** What a charge says of order, card and statement; a text is empty where it has none. */
export function chargeTexts(
  { order, lastDigits, stated = '' }: Pick<Charge, 'order' | 'lastDigits'> & Partial<Charge>,
  { word, moment }: EntryWriter,
) {
  return {
    order: order && word('orderOf', { number: order }),
    lastDigits: lastDigits && word('lastDigitsOf', { digits: lastDigits }),
    stated: stated && word('statedOn', { day: moment(stated) }),
  };
}

/** What identifies a file. */
export function fileTexts({ size, changed, sha256 }: EvidenceFile, { word, moment }: EntryWriter) {
  return {
    size: word('files.size', { size: size.toLocaleString('en') }),
    changed: word('files.changed', { at: moment(momentAt(Date.parse(changed))) }),
    hash: word('files.hash', { hash: sha256 }),
  };
}
