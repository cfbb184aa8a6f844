/** A place that a value fills. */
export interface Place {
  field: string;
  /** What stands there while nothing does: `○○`. Empty where the place is marked by its name. */
  blank: string;
}

/** A part of a text: words, a place, or a part that is left out while a place in it has no value. */
export type Segment = string | Place | { optional: Segment[] };

/** `[a part that may be left out]`, `{field}`, `{field|what stands there while nothing does}`. */
const marks = /\[([^[\]]*)\]|\{(\w+)(?:\|([^{}]*))?\}/g;

/** The parts of a text, in order. */
export function segmentsOf(text: string): Segment[] {
  const parts: Segment[] = [];
  let end = 0;
  for (const { 0: mark, 1: optional, 2: field, 3: blank = '', index } of text.matchAll(marks)) {
    parts.push(
      text.slice(end, index),
      field === undefined ? { optional: segmentsOf(optional!) } : { field, blank },
    );
    end = index + mark.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}

/** The lines of a text, each in its parts. */
export const linesIn = (text: string): Segment[][] => text.split('\n').map(segmentsOf);

/** The words and places of a text, those of its parts that may be left out among them. */
export function placesIn(text: string): (string | Place)[] {
  return segmentsOf(text).flatMap((part) =>
    typeof part === 'object' && 'optional' in part ? (part.optional as (string | Place)[]) : part,
  );
}

/** The fields that a text has places for, in its order. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, field]) => field!);
}

/** The text as it stands while nothing fills its places. */
export function withBlanks(text: string): string {
  return text.replace(/\{\w+\|([^{}]*)\}|[[\]]/g, '$1');
}
