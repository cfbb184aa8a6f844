import { chargeTexts, eventTexts, fileTexts, type EntryWriter } from './entry-texts.ts';
import { inOrder } from './in-order.ts';
import type { CaseFile, CaseEvent, Charge, EvidenceFile } from './state.ts';
import { chargeStates, type ChargeState } from '../../model/case-terms.ts';
import { totalsOf } from './totals.ts';

/** A table of the dossier. */
export interface DossierPart {
  /** The name of its heading's text. */
  name: 'charges' | 'totals' | 'events' | 'files';
  /** Names of the texts above its columns. */
  columns: string[];
  rows: string[][];
}

/** How a dossier writes what a case holds, in its language. */
export interface DossierWords extends EntryWriter {
  /** What an organisation of the guide is called; empty for an id that it does not know. */
  organisation: (id: string) => string;
  /** A whole number of yen, written out. */
  yen: (amount: number) => string;
}

/**
 * The case as tables for paper, those with nothing in them left out: charges by day of use, their
 * sums by state, events by time, evidence. Every entry stands in exactly one row, with its number: a
 * row has the same one in every language.
 */
export function dossierOf(file: CaseFile, words: DossierWords): DossierPart[] {
  const charges = inOrder(file.charges, ({ used }) => used);
  const events = inOrder(file.events, ({ at }) => at);
  const parts: DossierPart[] = [
    {
      name: 'events',
      columns: ['number', 'date', 'kind', 'organisation', 'text'],
      rows: numbered(events.map((event) => eventRow(event, words))),
    },
    {
      name: 'charges',
      columns: ['number', 'used', 'merchant', 'amount', 'issuer', 'state'],
      rows: numbered(charges.map((charge) => chargeRow(charge, words))),
    },
    {
      name: 'totals',
      columns: ['totals.state', 'totals.count', 'totals.amount'],
      rows: totalRows(charges, words),
    },
    {
      name: 'files',
      columns: ['number', 'file', 'text'],
      rows: numbered(Object.values(file.files).map((one) => fileRow(one, words))),
    },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}

const numbered = (rows: string[][]) => rows.map((row, at) => [String(at + 1), ...row]);

/** Lines of a cell, without those that are empty. */
const lines = (...texts: (string | false)[]) => texts.filter(Boolean).join('\n');

function eventRow(event: CaseEvent, words: DossierWords): string[] {
  const { word, organisation, moment } = words;
  const { kind, topic } = event;
  const { promise, promisedBy, reference } = eventTexts(event, words);
  return [
    moment(event.at),
    lines(word(`kind.${kind}`), topic !== 'other' && word(`topic.${topic}`)),
    // The station or branch of an organisation is named beside it.
    lines(organisation(event.organisation), event.name, event.person),
    lines(event.note, promise, promisedBy, reference),
  ];
}

function chargeRow(charge: Charge, words: DossierWords): string[] {
  const { word, organisation, moment, yen } = words;
  const texts = chargeTexts(charge, words);
  return [
    moment(charge.used),
    lines(charge.merchant, texts.order),
    yen(charge.amount),
    lines(organisation(charge.issuer) || charge.issuerName, texts.lastDigits),
    lines(word(`state.${charge.state}`), texts.stated),
  ];
}

function totalRows(charges: Charge[], { word, yen }: DossierWords): string[][] {
  if (charges.length === 0) return [];
  const { states, all } = totalsOf(charges);
  const row = (label: string, { count, amount }: { count: number; amount: number }) => [
    label,
    String(count),
    yen(amount),
  ];
  const used: ChargeState[] = chargeStates.filter((state) => states[state].count > 0);
  return [
    ...used.map((state) => row(word(`state.${state}`), states[state])),
    row(word('totals.all'), all),
  ];
}

function fileRow(file: EvidenceFile, words: DossierWords): string[] {
  const { size, changed, hash } = fileTexts(file, words);
  return [lines(file.name, size, changed, hash), file.note];
}
