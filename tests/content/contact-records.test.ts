import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/integrations/content-rules/content.ts';
import { buildDay } from '../../src/lib/today.ts';
import type { PhoneNumber } from '../../src/schemas/phone-number.ts';

/** A researched contact: the record that content was made from. */
interface Research {
  id: string;
  phone: string;
  e164: string;
  notes: string;
}

const research = JSON.parse(
  readFileSync(join(import.meta.dirname, 'contacts.json'), 'utf8'),
) as Research[];
const fates = parse(readFileSync(join(import.meta.dirname, 'contact-records.yaml'), 'utf8')) as {
  published: Record<string, string>;
  unknown: Record<string, string>;
  'left-out': Record<string, string>;
};
const { contacts } = readContent(process.cwd(), buildDay()).records;
const channels = contacts.flatMap(({ data }) =>
  data.channels.map((channel) => ({ place: `${data.id}/${channel.id}`, channel })),
);
const channelAt = (place: string) =>
  channels.find((candidate) => candidate.place === place)?.channel;

/** The numbers in a text, as their digits and signs only. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/[+#]?\d[\d-]+\d/g)].map(([number]) => number.replaceAll('-', ''));
}

/** The ways in which the research may have written a number down. */
function waysToWrite(number: PhoneNumber): string[] {
  if ('short' in number) return [number.short];
  if ('domestic' in number) return [number.domestic, number.domestic.replace(/^0/, '+81')];
  return [number.e164, number.e164.slice(1), number.e164.replace(/^\+81/, '0')];
}

test('every researched record is accounted for exactly once', () => {
  const accounted = Object.values(fates).flatMap((group) => Object.keys(group));
  expect(research).toHaveLength(83);
  expect(accounted.sort()).toEqual(research.map(({ id }) => id).sort());
});

test.each(Object.entries(fates.published))('%s is published as %s', (_, place) => {
  expect(channelAt(place)?.status).toBe('current');
});

test.each(Object.entries(fates.unknown))(
  '%s stands as unknown, without a number, at %s',
  (_, place) => {
    const channel = channelAt(place);
    expect(channel?.status).toBe('unknown');
    expect(channel).not.toHaveProperty('number');
  },
);

test.each(Object.entries(fates['left-out']))('%s is left out for a reason: %s', (_, reason) => {
  expect(reason.trim()).toMatch(/\w+ \w+.*\.$/);
});

describe('a number of content', () => {
  const researched = new Set(
    research.flatMap(({ phone, e164, notes }) => numbersIn(`${phone} ${e164} ${notes}`)),
  );
  const published = channels.flatMap(({ place, channel }) =>
    channel.kind === 'tel' && channel.number ? [{ place, number: channel.number }] : [],
  );

  test('exists', () => {
    expect(published.length).toBeGreaterThan(0);
  });

  test.each(published)('equals a researched one digit by digit: $place', ({ number }) => {
    expect(waysToWrite(number).filter((written) => researched.has(written))).not.toEqual([]);
  });
});

describe('a number that is not to be published', () => {
  const text = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|mdx)$/.test(name))
    .map((name) => readFileSync(join('content', name), 'utf8').normalize('NFKC'))
    .join('\n');
  const withheld = research
    .filter(({ id }) => id in fates.unknown || id in fates['left-out'])
    .flatMap(({ id, phone, e164 }) =>
      [...new Set(numbersIn(`${phone} ${e164}`).map(withoutCountry))].map((digits) => ({
        id,
        digits,
      })),
    );

  test('is known to this test', () => {
    expect(withheld.length).toBeGreaterThan(0);
  });

  test.each(withheld)('stands nowhere in content: $digits of $id', ({ digits }) => {
    const anyWriting = new RegExp(
      `(?<!\\d)(?:0|\\+?81[-\\s]?0?)${[...digits].join('[-\\s()ー‐–]*')}(?!\\d)`,
    );
    expect(`0${digits}`).toMatch(anyWriting);
    expect(text).not.toMatch(anyWriting);
  });
});

/** A Japanese number's digits after its trunk zero or country code. */
function withoutCountry(number: string): string {
  return number.replace(/^(\+81|81(?=\d{9})|0)/, '');
}
