import { z, type ZodType } from 'astro/zod';

/** When something happened to a fact, or should happen: in Japan time. */
export type DaySense = 'published' | 'read' | 'verified' | 'ended' | 'reviewed' | 'review-by';

/** What a field means, beyond the shape of its value. */
export type Meaning =
  /** Words for readers, one text a language. */
  | { kind: 'text' }
  /** What is said to somebody, and what it means: a language can show both in words of its own. */
  | { kind: 'spoken' }
  /** Words of somebody else, shown as they are: labels of a screen. */
  | { kind: 'quote' }
  /** The id of another record: the name of a file in `content/<to>/`. */
  | { kind: 'reference'; to: string }
  /** A page of the guide, by its path below the language. */
  | { kind: 'page' }
  /** What a page was called before it was moved, or a record's id before it was renamed. */
  | { kind: 'former-address' }
  /** An id below a record, unique in its record or on the whole site. */
  | { kind: 'identifier'; uniqueIn: 'record' | 'site' }
  /** A day, or as much of one as is known. */
  | { kind: 'day'; sense: DaySense };

/**
 * What the fields of records mean, said once where a field is declared. References, citations,
 * days and words are found by it (`placesIn`), not by lists of fields.
 */
const meanings = z.registry<Meaning>();

/** Gives a schema its meaning. A schema that is wrapped later (optional, a default, a list) keeps it. */
export function withMeaning<Schema extends ZodType>(schema: Schema, meaning: Meaning): Schema {
  meanings.add(schema, meaning);
  return schema;
}

/** The meaning of a field, where it has one. */
export function meaningOf(schema: z.core.$ZodType): Meaning | undefined {
  return meanings.get(schema);
}

/** A value with a meaning, and where it stands. */
export interface Place {
  /** Keys that lead to it, from the top. */
  path: (string | number)[];
  meaning: Meaning;
  value: unknown;
}

/**
 * Every value that has a meaning, in the order of the fields. Data that does not satisfy its schema
 * is walked as far as it has the shape.
 */
export function placesIn(schema: ZodType, data: unknown, path: Place['path'] = []): Place[] {
  if (data === undefined || data === null) return [];
  const meaning = meanings.get(schema);
  if (meaning) return [{ path, meaning, value: data }];
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      if (typeof data !== 'object') return [];
      return Object.entries(def.shape).flatMap(([key, field]) =>
        placesIn(field as ZodType, (data as Record<string, unknown>)[key], [...path, key]),
      );
    }
    case 'array':
      return Array.isArray(data)
        ? data.flatMap((item, index) => placesIn(def.element as ZodType, item, [...path, index]))
        : [];
    case 'record':
      return Object.entries(data).flatMap(([key, item]) => [
        ...placesIn(def.keyType as ZodType, key, [...path, key]),
        ...placesIn(def.valueType as ZodType, item, [...path, key]),
      ]);
    case 'union': {
      const options = def.options as ZodType[];
      const fitting = options.find((option) => fits(option, data, def));
      return fitting ? placesIn(fitting, data, path) : [];
    }
    default: {
      const wrapped = wrappedBy(def);
      return wrapped ? placesIn(wrapped, data, path) : [];
    }
  }
}

/** The schema that one wraps: of what may be missing, of what cannot be changed, of what is read first. */
export function wrappedBy(def: z.core.$ZodTypes['_zod']['def']): ZodType | undefined {
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return def.innerType as ZodType;
    case 'pipe':
      return def.in as ZodType;
    default:
      return undefined;
  }
}

/** What stands at a path of nested lists and fields; undefined where nothing does. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/**
 * A path with the ids of entries in the place of their numbers, where they have any: words that name
 * an entry so stay with it when others come before it.
 */
export function namedPath(data: unknown, path: Place['path']): string[] {
  return path.map((key, at) => {
    const entry = valueAt(data, path.slice(0, at + 1)) as { id?: unknown } | null | undefined;
    return typeof key === 'number' && typeof entry?.id === 'string' ? entry.id : String(key);
  });
}

/** Whether data is of one option of a union: by the field that tells options apart, where one does. */
export function fits(option: ZodType, data: unknown, union: object): boolean {
  if (!('discriminator' in union)) return option.safeParse(data).success;
  const field = String(union.discriminator);
  const { shape } = option as z.ZodObject;
  return (
    shape[field] !== undefined &&
    (shape[field] as ZodType).safeParse((data as Record<string, unknown>)[field]).success
  );
}

/** The ids of records of a kind that data names, in the order of the fields. */
export function idsIn(schema: ZodType, data: unknown, kind: string): string[] {
  return namedBy(placesIn(schema, data), kind);
}

/** The ids of records of a kind that places name. */
export function namedBy(
  places: readonly Pick<Place, 'meaning' | 'value'>[],
  kind: string,
): string[] {
  return places.flatMap(({ meaning, value }) =>
    meaning.kind === 'reference' && meaning.to === kind ? String(value) : [],
  );
}
