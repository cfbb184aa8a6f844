import { placesIn, type DaySense } from '../fields/meaning.ts';
import { recordKinds, type RecordKind, type RecordOf } from '../records/index.ts';
import { placesInFrontMatter, placesInRecords, type Content } from './content.ts';

/** The senses of days on which somebody compared the guide with the world. */
const checks: DaySense[] = ['read', 'verified', 'reviewed'];

/**
 * The newest day that content itself says it was read, verified or reviewed on: what a page that is
 * made from data carries as its day. Unlike the build day it changes only with the content, so that a
 * page whose text is the same stays the same, byte for byte, and devices need not fetch it.
 */
export function newestDay(content: Content): string {
  const places = [
    ...placesInRecords(content),
    ...placesInFrontMatter([...content.pages, ...content.drafts]),
  ];
  return places
    .flatMap(({ meaning, value }) =>
      meaning.kind === 'day' && checks.includes(meaning.sense) ? String(value) : [],
    )
    .sort()
    .at(-1)!;
}

/** The day on which each dated part of a record was last read or verified. */
export function daysOfParts<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): string[] {
  const days = new Map<string, string>();
  for (const { path, meaning, value } of placesIn(recordKinds[kind], record)) {
    if (meaning.kind !== 'day' || !checks.includes(meaning.sense)) continue;
    const part = path.slice(0, -1).join('.');
    const day = String(value);
    if (day > (days.get(part) ?? '')) days.set(part, day);
  }
  return [...days.values()];
}
