/**
 * What readers act on: the numbers, addresses, hours and limits of records. It is read from the
 * data of a record of any day, also one of an older schema, so that the same fact can be followed
 * through the history of `content/` and compared with an earlier edition.
 */
import { openingHours, type OpeningHours } from './fields/opening-hours.ts';

/** The kinds of records that hold such facts. */
export const toldKinds = ['contacts', 'time-limits'] as const;

/** What a reader acts on, in the order in which it is shown. */
export const toldFields = ['status', 'number', 'address', 'hours', 'cost', 'limit'] as const;

/** A channel of an organisation or a time limit. */
export interface ToldFact {
  /** `contacts/smcc/lost-stolen`, `time-limits/bank-30-days`: stays the same as long as the fact does. */
  id: string;
  kind: (typeof toldKinds)[number];
  /** The name of its record. */
  record: string;
  /**
   * Its values; what is not told is absent. `number`: as it is dialled (E.164, national digits or a
   * short code); `address`: a web or mail address; `hours`: the record's own, as JSON; `limit`: value
   * and unit (`30 day`), `about` before it where the source says so.
   */
  values: Partial<Record<(typeof toldFields)[number], string>>;
  /** The data of the channel or limit, for what else is told of it: label, days, sources. */
  data: Record<string, unknown>;
}

/** The facts of one record; what has not the shape of one is left out. */
export function toldFacts(kind: ToldFact['kind'], record: string, data: unknown): ToldFact[] {
  if (!isObject(data)) return [];
  if (kind === 'time-limits')
    return [{ id: `${kind}/${record}`, kind, record, values: limitValues(data), data }];
  const channels = Array.isArray(data['channels']) ? data['channels'].filter(isObject) : [];
  return channels
    .filter((channel) => typeof channel['id'] === 'string')
    .map((channel) => ({
      id: `${kind}/${record}/${String(channel['id'])}`,
      kind,
      record,
      values: channelValues(channel),
      data: channel,
    }));
}

/**
 * Whether readers are offered a fact. A limit has no status, nor had channels of the oldest schema: they
 * are offered as long as they stand there.
 */
export function isOffered({ values: { status } }: Pick<ToldFact, 'values'>): boolean {
  return status === undefined || status === 'current';
}

/** The hours that a fact told; undefined where they are not known or no longer understood. */
export function toldHours(value: string | undefined): OpeningHours | undefined {
  try {
    return openingHours.safeParse(JSON.parse(value ?? '')).data;
  } catch {
    return undefined;
  }
}

function channelValues(channel: Record<string, unknown>): ToldFact['values'] {
  const number = channel['number'];
  return given({
    status: channel['status'],
    number: isObject(number) ? Object.values(number)[0] : number,
    address: channel['url'] ?? channel['email'],
    hours: channel['hours'] && JSON.stringify(channel['hours']),
    cost: channel['cost'],
  });
}

function limitValues(limit: Record<string, unknown>): ToldFact['values'] {
  const length = limit['duration'] ?? limit['countedAs'];
  if (!isObject(length)) return {};
  const about = length['approximate'] === true ? 'about ' : '';
  return given({ limit: `${about}${String(length['value'])} ${String(length['unit'])}` });
}

function given(values: Record<string, unknown>): ToldFact['values'] {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === 'string' && value !== ''),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
