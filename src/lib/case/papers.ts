import type { PaperCondition, PaperList } from '../../model/records/papers.ts';
import { localeOf, writeDate, writeYearlyDay } from '../dates.ts';
import type { Word } from '../fill.ts';
import { japanese, type Language } from '../../model/language.ts';
import {
  billerOf,
  isAwaited,
  paperConditions,
  paperField,
  paperLists,
  type Addressee,
  type Entry,
  type PaperCase,
  type PaperField,
  type PaperFieldName,
  type Writer,
} from './paper-fields.ts';
import type { Place, Segment } from './places.ts';
import { spokenCount, spokenDay, spokenNumber } from './spoken.ts';

/** Where a paragraph stands in the width of a letter. */
export type Placement = 'start' | 'centre' | 'end';

/** A paragraph of a paper in one language, with places for fields. */
export interface Paragraph {
  lines: readonly Segment[][];
  /** The same in romaji, to be said: a line below. */
  spoken?: Segment[] | undefined;
  placement: Placement;
  /** The list for whose entries it is repeated. */
  each?: PaperList | undefined;
  /** It stands only where this is so. */
  when?: PaperCondition | undefined;
  /** It is to be checked where the log does not say that this is so. */
  check?: PaperCondition | undefined;
}

/** A line of a filled paper. */
export interface PaperLine {
  text: string;
  placement: Placement;
}

/** What the reader has to look at in a filled paper: a sentence of which the log says nothing, or words that are `foreign` to its language. */
interface Check {
  name: PaperCondition | 'foreign';
  /** What stands in the paper. */
  text: string;
}

/** A filled paper: its lines, an empty one before a paragraph that is no list, the fields for which nothing is known, and what is to be checked. */
export interface FilledPaper {
  lines: PaperLine[];
  gaps: PaperFieldName[];
  checks: Check[];
}

/** Fills a paper from a case. Texts of the case stand in it on one line, as they are. */
export function fillPaper(
  paragraphs: readonly Paragraph[],
  source: PaperCase,
  writer: Writer,
): FilledPaper {
  const gaps = new Set<PaperFieldName>();
  const foreign = new Set<string>();
  const unsure: Check[] = [];
  const lines: PaperLine[] = [];
  const said = speaking(writer);
  for (const { lines: parts, spoken = [], placement, each, when, check } of paragraphs) {
    if (when && !paperConditions[when](source)) continue;
    const entries = each ? paperLists[each](source) : [{}];
    const filled = entries
      .flatMap((entry) => [
        ...parts.map((line) => filledLine(line, entry, writer)),
        asSentence(filledLine(spoken, entry, said)),
      ])
      .filter((line) => line !== undefined);
    // A list follows its heading at once.
    if (filled.length && lines.length && !each) lines.push({ text: '', placement: 'start' });
    if (check && !paperConditions[check](source)) unsure.push({ name: check, text: filled[0]! });
    lines.push(...filled.map((line) => ({ text: line, placement })));
  }
  const words = [...foreign].map((text) => ({ name: 'foreign' as const, text }));
  return { lines, gaps: [...gaps], checks: [...unsure, ...words] };

  /** Nothing where the line holds no more than what was left out. */
  function filledLine(line: Segment[], entry: Entry, writing: Writer): string | undefined {
    const filled = line.map((part) => written(part, entry, writing)).join('');
    return filled.trim() === '' ? undefined : filled;
  }

  function written(part: Segment, entry: Entry, writing: Writer): string {
    if (typeof part === 'string') return part;
    if ('optional' in part) {
      const isKnown = part.optional.every(
        (inner) =>
          typeof inner === 'string' || ('field' in inner && valueOf(inner, entry, writing) !== ''),
      );
      return isKnown ? part.optional.map((inner) => written(inner, entry, writing)).join('') : '';
    }
    const value = valueOf(part, entry, writing);
    if (fieldOf(part).isTyped?.({ ...source, ...entry }) && writing.isForeign(value))
      foreign.add(value);
    if (value !== '') return value;
    gaps.add(part.field as PaperFieldName);
    return part.blank || writing.word('gap', { label: writing.word(`field.${part.field}`) });
  }

  function valueOf(place: Place, entry: Entry, writing: Writer): string {
    // What is read out has a blank.
    const how = place.blank ? { ...writing, day: writing.dayToSay } : writing;
    const value = fieldOf(place).write({ ...source, ...entry }, how);
    return value.replace(/\s+/g, ' ').trim();
  }
}

const fieldOf = ({ field }: Place): PaperField => paperField(field as PaperFieldName);

/** With a capital letter at its beginning. */
const asSentence = (line: string | undefined) => line && line[0]!.toUpperCase() + line.slice(1);

/**
 * Writes in a language.
 * @param word gives `gap` (with `label`), `yen` (with `amount`), `count.one` and `count.other` (with
 * `count`), `period` (with `first` and `last`), `about` (with `kind` and `topic`), and `field.*`,
 * `kind.*`, `refused.*`, `topic.*`, `state.*`
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
    dayToSay: (date) => date && writeYearlyDay(date.slice(5, 10), language),
    moment: (at) => [day(at), at.slice(11)].filter(Boolean).join(' '),
    yen: (amount) => word('yen', { amount: amount.toLocaleString(locale) }),
    count: (count) =>
      word(count === 1 ? 'count.one' : 'count.other', { count: count.toLocaleString(locale) }),
    list: (parts) => new Intl.ListFormat(locale).format(parts),
    isForeign: (text) =>
      language === japanese && /[a-z]{2}/i.test(text) && !japaneseLetter.test(text),
  };
}

const japaneseLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Writes as a writer does, but days and numbers in romaji, to be said in Japanese. */
function speaking(writer: Writer): Writer {
  const day = (date: string) => date && spokenDay(date);
  return {
    ...writer,
    day,
    dayToSay: day,
    yen: (amount) => `${spokenNumber(amount)}-en`,
    count: spokenCount,
  };
}

/**
 * Organisations that the case knows for one of these purposes, by what the log says of charges, then
 * of events, then the stop list.
 * @param only the contacts that exist for these purposes
 * @param awaitedFirst those that owe the reader an answer come before the others
 */
export function addresseesIn(
  source: PaperCase,
  only: readonly string[],
  awaitedFirst = false,
): Addressee[] {
  const { file } = source;
  const all: Addressee[] = [
    ...Object.values(file.charges).map(billerOf),
    ...Object.values(file.events)
      .filter(({ organisation, topic }) => organisation || topic !== 'police')
      .map(({ organisation: id, name }) => ({ id, name: id ? '' : name })),
    ...file.stopList.map((id) => ({ id, name: '' })),
  ];
  // Where the guide knows but one, no other comes into question.
  const fits = ({ id, name }: Addressee) => (id ? only.includes(id) : name && only.length > 1);
  const known = [...new Map(all.filter(fits).map((to) => [to.id + to.name, to])).values()];
  const isFirst = (to: Addressee) => awaitedFirst && isAwaited({ ...source, to });
  return [...known.filter(isFirst), ...known.filter((to) => !isFirst(to))];
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
