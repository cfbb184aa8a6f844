import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill } from '../../../src/lib/fill.ts';
import { reminder } from '../../../src/components/self-audit/reminder.ts';
import { shareText, type ResultInWords } from '../../../src/components/self-audit/share-text.ts';

describe('a label', () => {
  test('takes its values, and keeps places that have none', () => {
    expect(fill('{a} of {b}, {constructor}', { a: 1, b: '{a}' })).toBe('1 of {a}, {constructor}');
  });
});

describe('the text to share', () => {
  const result: ResultInWords = {
    title: 'Check',
    date: '2026-11-22',
    overall: '62% overall',
    basis: 'From 12 of 45 questions.',
    caveat: 'No probability.',
    ways: [{ name: 'Relay', state: 'open 0%' }],
    waysTitle: 'Ways in',
    next: ['Add a passkey', 'Alerts'],
    nextTitle: 'Next',
    address: 'https://example.org/en/audit/',
  };

  test('has everything in order, the address last', () => {
    expect(shareText(result).split('\n')).toEqual([
      'Check (2026-11-22)',
      '62% overall',
      'From 12 of 45 questions.',
      '',
      'Next',
      '1. Add a passkey',
      '2. Alerts',
      '',
      'Ways in',
      '- Relay: open 0%',
      '',
      'No probability.',
      'https://example.org/en/audit/',
    ]);
  });

  test('leaves out what is empty', () => {
    const text = shareText({ ...result, ways: [], next: [] });
    expect(text).not.toContain('Ways in');
    expect(text).not.toContain('Next');
  });
});

describe('the reminder', () => {
  /** Long lines of a calendar file go on after a line break and a blank. */
  const lines = (file: string) =>
    file
      .replace(/\r\n[ \t]/g, '')
      .trimEnd()
      .split('\r\n');

  test('is one day-long entry, ninety days on, with the page’s address', () => {
    const file = lines(
      reminder(
        '守りの点検をもう一度',
        'https://example.org/ja/audit/',
        new Date(2026, 10, 22, 23, 59),
      ),
    );
    expect(file[0]).toBe('BEGIN:VCALENDAR');
    expect(file.at(-1)).toBe('END:VCALENDAR');
    expect(file).toContain('SUMMARY:守りの点検をもう一度');
    expect(file).toContain('DTSTART;VALUE=DATE:20270220');
    expect(file).toContain('URL:https://example.org/ja/audit/');
    expect(file.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  test('is ninety days on from any day, whatever the hour and the change of clocks', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2020, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true }),
        (now) => {
          const start = lines(reminder('x', 'https://example.org/', now))
            .find((line) => line.startsWith('DTSTART'))!
            .slice(-8);
          const due = Date.UTC(+start.slice(0, 4), +start.slice(4, 6) - 1, +start.slice(6));
          const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
          expect((due - today) / 86_400_000).toBe(90);
        },
      ),
    );
  });
});
