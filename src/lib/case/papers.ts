import type { PaperCondition, PaperList } from '../../model/records/papers.ts';
import { localeOf, writeDate } from '../dates.ts';
import type { Word } from '../fill.ts';
import type { Language } from '../../model/language.ts';
import {
  paperConditions,
  paperFields,
  paperLists,
  type Addressee,
  type Entry,
  type PaperCase,
  type PaperFieldName,
  type Writer,
} from './paper-fields.ts';
import { segmentsOf, type Segment } from './places.ts';
import { spokenCount, spokenDay, spokenNumber } from './spoken.ts';

/** Where a paragraph stands in the width of a letter. */
export type Placement = 'start' | 'centre' | 'end';

/** A paragraph of a paper in one language, with places for fields. */
export interface Paragraph {
  text: string;
  /** The same in romaji, to be said: a line below. */
  spoken?: string | undefined;
  placement: Placement;
  /** The list for whose entries it is repeated. */
  each?: PaperList | undefined;
  /** It stands only where this is so. */
  when?: PaperCondition | undefined;
}

/** A line of a filled paper. */
export interface PaperLine {
  text: string;
  placement: Placement;
}

/** A filled paper: its lines, an empty one before a paragraph that is no list, and the fields for which nothing is known. */
export interface FilledPaper {
  lines: PaperLine[];
  gaps: PaperFieldName[];
}

/** Fills a paper from a case. Texts of the case stand in it on one line, as they are. */
export function fillPaper(
  paragraphs: readonly Paragraph[],
  source: PaperCase,
  writer: Writer,
): FilledPaper {
  const gaps = new Set<PaperFieldName>();
  const lines: PaperLine[] = [];
  const said = speaking(writer);
  for (const { text, spoken = '', placement, each, when } of paragraphs) {
    if (when && !paperConditions[when](source)) continue;
    const entries = each ? paperLists[each](source) : [];
    const filled = (entries.length ? entries : [{}])
      .flatMap((entry) => [
        ...text.split('\n').map((line) => filledLine(line, entry, writer)),
        filledLine(spoken, entry, said),
      ])
      .filter((line) => line !== undefined);
    // A list follows its heading at once.
    if (filled.length && lines.length && !each) lines.push({ text: '', placement: 'start' });
    lines.push(...filled.map((line) => ({ text: line, placement })));
  }
  return { lines, gaps: [...gaps] };

  /** Nothing where the line holds no more than what was left out. */
  function filledLine(line: string, entry: Entry, writing: Writer): string | undefined {
    const filled = segmentsOf(line)
      .map((part) => written(part, entry, writing))
      .join('');
    return filled.trim() === '' ? undefined : filled;
  }

  function written(part: Segment, entry: Entry, writing: Writer): string {
    if (typeof part === 'string') return part;
    if ('optional' in part) {
      const isKnown = part.optional.every(
        (inner) =>
          typeof inner === 'string' ||
          ('field' in inner && valueOf(inner.field, entry, writing) !== ''),
      );
      return isKnown ? part.optional.map((inner) => written(inner, entry, writing)).join('') : '';
    }
    const value = valueOf(part.field, entry, writing);
    if (value !== '') return value;
    gaps.add(part.field as PaperFieldName);
    return part.blank || writing.word('gap', { label: writing.word(`field.${part.field}`) });
  }

  function valueOf(field: string, entry: Entry, writing: Writer): string {
    const value = paperFields[field as PaperFieldName].write({ ...source, ...entry }, writing);
    return value.replace(/\s+/g, ' ').trim();
  }
}

/**
 * Writes in a language.
 * @param word gives `gap` (with `label`), `yen` (with `amount`), `about` (with `kind` and `topic`), and
 * `field.*`, `kind.*`, `topic.*`, `state.*`
 * @param organisation name of a contact, empty for one that does not exist
 */
export function writerIn(
  language: Language,
  word: Word,
  organisation: (id: string) => string,
): Writer {
  const locale = localeOf(language);
  const day = (date: string) => date && writeDate(date.slice(0, 10), language);
  return {
    word,
    organisation,
    day,
    moment: (at) => [day(at), at.slice(11)].filter(Boolean).join(' '),
    yen: (amount) => word('yen', { amount: amount.toLocaleString(locale) }),
    count: (count) => count.toLocaleString(locale),
    list: (parts) => new Intl.ListFormat(locale).format(parts),
  };
}

/** Writes as a writer does, but days and numbers in romaji, to be said in Japanese. */
export function speaking(writer: Writer): Writer {
  return {
    ...writer,
    day: (date) => date && spokenDay(date),
    yen: (amount) => `${spokenNumber(amount)}-en`,
    count: spokenCount,
  };
}

/**
 * Organisations that the case knows for one of these purposes, by what the log says of charges, then
 * of events, then the stop list.
 * @param only the contacts that exist for these purposes
 */
export function addresseesIn(
  { file }: Pick<PaperCase, 'file'>,
  only: readonly string[],
): Addressee[] {
  const events = Object.values(file.events);
  const ids = [
    ...Object.values(file.charges).map(({ issuer }) => issuer),
    ...events.map(({ organisation }) => organisation),
    ...file.stopList,
  ].filter((id) => only.includes(id));
  // Where the guide knows but one, no other comes into question.
  const names =
    only.length > 1
      ? events
          .filter(({ organisation, topic }) => organisation === '' && topic !== 'police')
          .map(({ name }) => name)
          .filter((name) => name !== '')
      : [];
  return [
    ...[...new Set(ids)].map((id) => ({ id, name: '' })),
    ...[...new Set(names)].map((name) => ({ id: '', name })),
  ];
}

/**
 * The lines of a text that the reader changed, each where it stood: lines at the beginning and the
 * end that are as they were keep their places, and so do those between them while none was added or
 * taken out; of a line that was added nothing is known, and it stands at the start.
 */
export function editedLines(lines: readonly PaperLine[], text: string): PaperLine[] {
  const edited = text.split('\n');
  const least = Math.min(lines.length, edited.length);
  let before = 0;
  while (before < least && lines[before]!.text === edited[before]) before++;
  let after = 0;
  while (after < least - before && lines.at(-1 - after)!.text === edited.at(-1 - after)) after++;
  const between = lines.slice(before, lines.length - after);
  const isWhole = edited.length === lines.length;
  return edited.map((line, place) => {
    if (place < before || isWhole) return { text: line, placement: lines[place]!.placement };
    const fromEnd = place - edited.length;
    if (-fromEnd <= after) return { text: line, placement: lines.at(fromEnd)!.placement };
    const same = between.find((one) => one.text === line);
    return { text: line, placement: same?.placement ?? 'start' };
  });
}
