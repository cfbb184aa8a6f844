import type { Word } from '../fill.ts';
import { momentAt } from '../japan-moment.ts';
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
export interface DossierWords {
  word: Word;
  /** What an organisation of the guide is called; empty for an id that it does not know. */
  organisation: (id: string) => string;
  /** A day or moment, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, written out. */
  moment: (at: string) => string;
  /** A whole number of yen, written out. */
  yen: (amount: number) => string;
}

/**
 * The case as tables for paper, those with nothing in them left out: charges by day of use, their
 * sums by state, events by time, evidence. Every entry stands in exactly one row, with its number: a
 * row has the same one in every language.
 */
export function dossierOf(file: CaseFile, words: DossierWords): DossierPart[] {
  const charges = Object.values(file.charges).sort((a, b) => order(a.used, b.used));
  const events = Object.values(file.events).sort((a, b) => order(a.at, b.at));
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
const lines = (...texts: (string | false)[]) =>
  texts.filter((text) => text !== false && text !== '').join('\n');

function eventRow(event: CaseEvent, { word, organisation, moment }: DossierWords): string[] {
  const { kind, topic, promise, promisedBy, reference } = event;
  return [
    moment(event.at),
    lines(word(`kind.${kind}`), topic !== 'other' && word(`topic.${topic}`)),
    // The station or branch of an organisation is named beside it.
    lines(organisation(event.organisation), event.name, event.person),
    lines(
      event.note,
      promise !== '' && word('promised', { promise }),
      promisedBy !== '' && word('promisedUntil', { day: moment(promisedBy) }),
      reference !== '' && word('referenceOf', { number: reference }),
    ),
  ];
}

function chargeRow(charge: Charge, { word, organisation, moment, yen }: DossierWords): string[] {
  const { merchant, order: number, lastDigits, issuerName, stated, state } = charge;
  return [
    moment(charge.used),
    lines(merchant, number !== '' && word('orderOf', { number })),
    yen(charge.amount),
    lines(
      organisation(charge.issuer) || issuerName,
      lastDigits !== '' && word('lastDigitsOf', { digits: lastDigits }),
    ),
    lines(word(`state.${state}`), stated !== '' && word('statedOn', { day: moment(stated) })),
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

function fileRow(file: EvidenceFile, { word, moment }: DossierWords): string[] {
  return [
    lines(
      file.name,
      word('files.size', { size: file.size.toLocaleString('en') }),
      word('files.changed', { at: moment(momentAt(Date.parse(file.changed))) }),
      word('files.hash', { hash: file.sha256 }),
    ),
    file.note,
  ];
}

const order = (first: string, second: string) => (first < second ? -1 : first > second ? 1 : 0);
