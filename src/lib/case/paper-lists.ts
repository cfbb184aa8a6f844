import type { PaperList } from '../../model/records/papers.ts';
import type { PaperCase } from './paper-case.ts';
import { chargesIn, isAllRefunded, openCharges, refundedCharges } from './paper-charges.ts';
import { tellableEvents } from './paper-events.ts';
import type { CaseEvent, Charge, EvidenceFile } from './state.ts';

/** The entry that a repeated paragraph is about, with its place in the list, from 1. */
export interface Entry {
  number?: number;
  charge?: Charge;
  event?: CaseEvent;
  kept?: EvidenceFile;
}

/** With its place, each entry; one of gaps where nothing is known. */
const numbered = (entries: Entry[]): Entry[] =>
  entries.length > 0 ? entries.map((entry, place) => ({ ...entry, number: place + 1 })) : [{}];

const ofCharges = (charges: Charge[]) => numbered(charges.map((charge) => ({ charge })));

/** The lists whose entries a paragraph is repeated for. */
export const paperLists = {
  /** Charges without a refund. */
  charges: (source) => (isAllRefunded(source) ? [] : ofCharges(openCharges(source))),
  allCharges: (source) => ofCharges(chargesIn(source)),
  refunded: (source) => ofCharges(refundedCharges(source)),
  /** What happened, as far as it is the addressee's business. */
  events: (source) => numbered(tellableEvents(source).map((event) => ({ event }))),
  files: ({ file }) => numbered(Object.values(file.files).map((kept) => ({ kept }))),
} satisfies Record<PaperList, (source: PaperCase) => Entry[]>;
