import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../src/lib/calendar-file.ts';
import { addDays } from '../../../src/lib/japan-time.ts';

const entry = { day: '2026-12-31', title: '予定の確認', description: '一覧を見ます。' };
const lines = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n');
const value = (file: string, name: string) =>
  lines(file).flatMap((line) =>
    line.split(/[:;]/)[0] === name ? line.slice(name.length + 1) : [],
  );

test('an entry is a whole day, in no time zone, that ends where the next one begins', () => {
  const file = calendarFile([entry]);
  expect(value(file, 'DTSTART')).toEqual(['VALUE=DATE:20261231']);
  expect(value(file, 'DTEND')).toEqual(['VALUE=DATE:20270101']);
  const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2024-01-01', count));
  fc.assert(
    fc.property(days, (day) => {
      expect(value(calendarFile([{ ...entry, day }]), 'DTSTART')).toEqual([
        `VALUE=DATE:${day.replaceAll('-', '')}`,
      ]);
    }),
  );
});

test('it rings at nine in the morning of its day', () => {
  expect(value(calendarFile([entry]), 'TRIGGER')).toEqual(['PT9H']);
});

test('several entries are one file that asks nobody for an answer', () => {
  const file = calendarFile([entry, { ...entry, day: '2027-01-04' }]);
  expect(lines(file).filter((line) => line === 'BEGIN:VCALENDAR')).toHaveLength(1);
  expect(value(file, 'SUMMARY')).toEqual([entry.title, entry.title]);
  expect(file).not.toContain('METHOD');
});

test('what an entry is known by stays the same, differs from others, and does not tell what it is', () => {
  const keyOf = (key: string) => value(calendarFile([{ ...entry, key }]), 'UID')[0];
  expect(keyOf('smcc-window.a7k2')).toBe(keyOf('smcc-window.a7k2'));
  expect(keyOf('smcc-window.a7k2')).not.toBe(keyOf('smcc-window.a7k3'));
  expect(keyOf('smcc-window.a7k2')).toMatch(/^[0-9a-f]+-[0-9a-f]+@torimodosu$/);
});

test('no line is longer than the format allows', () => {
  const file = calendarFile([{ ...entry, description: '長い説明。'.repeat(40) }]);
  for (const line of file.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(value(file, 'DESCRIPTION')).toContain('長い説明。'.repeat(40));
});

test('the file has the shape of the format, and any text comes back as it was', () => {
  const unescaped = (text: string) =>
    text.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('a', ';', ',', '\\', '\n', 'n', '日'), maxLength: 200 }),
  );
  fc.assert(
    fc.property(text, text, (title, description) => {
      const file = calendarFile([{ ...entry, title, description }]);
      expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
      expect(value(file, 'SUMMARY').map(unescaped)).toEqual([title]);
      expect(value(file, 'DESCRIPTION').map(unescaped)).toEqual([description, title]);
      for (const name of ['UID', 'DTSTAMP']) expect(value(file, name)).toHaveLength(1);
      expect(value(file, 'DTSTAMP')[0]).toMatch(/^\d{8}T\d{6}Z$/);
    }),
  );
});
