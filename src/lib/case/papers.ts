import type { PaperCondition, PaperList } from '../../model/records/papers.ts';
import type { PaperCase } from './paper-case.ts';
import { paperConditions } from './paper-conditions.ts';
import { paperField, type PaperField, type PaperFieldName } from './paper-fields.ts';
import { paperLists, type Entry } from './paper-lists.ts';
import { speaking, type Writer } from './paper-writer.ts';
import type { Place, Segment } from './places.ts';

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

/** With a capital letter at the beginning of each sentence. */
const asSentence = (line: string | undefined) =>
  line?.replace(/(?:^|[.?] )\p{Ll}/gu, (beginning) => beginning.toUpperCase());
