import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptDays } from '../../../src/lib/kept/clock.ts';
import { fill } from '../../../src/lib/fill.ts';
import { reminder } from '../../../src/components/self-audit/reminder.ts';
import { shareText } from '../../../src/components/self-audit/share-text.ts';

describe('a label', () => {
  test('takes its values, and keeps places that have none', () => {
    expect(fill('{a} of {b}, {constructor}', { a: 1, b: '{a}' })).toBe('1 of {a}, {constructor}');
  });
});

describe('the text to share', () => {
  const head = ['Check (2026-11-22)', '62% overall', '', 'From 12 of 45 questions.'];
  const end = ['No probability.', 'https://example.org/en/audit/'];

  test('has everything in order, the address last', () => {
    const text = shareText(
      head,
      [
        ['Next', ['1. Add a passkey', '2. Alerts']],
        ['Ways in', ['- Relay: open']],
      ],
      end,
    );
    expect(text.split('\n')).toEqual([
      'Check (2026-11-22)',
      '62% overall',
      'From 12 of 45 questions.',
      '',
      'Next',
      '1. Add a passkey',
      '2. Alerts',
      '',
      'Ways in',
      '- Relay: open',
      '',
      'No probability.',
      'https://example.org/en/audit/',
    ]);
  });

  test('leaves out what is empty', () => {
    const text = shareText(head, [['Ways in', []]], end);
    expect(text).not.toContain('Ways in');
    expect(text).toContain('questions.\n\nNo probability.');
  });
});

/** A duration (RFC 5545, 3.3.6): a time follows a T. */
const duration = /^[+-]?P(?:\d+W|\d+D(?:T(?:\d+[HMS])+)?|T(?:\d+[HMS])+)$/;
/** Text with its commas, semicolons and backslashes escaped (3.3.11). */
const escaped = /^(?:[^,;\\]|\\[,;\\nN])*$/s;

describe('the reminder', () => {
  /** Long lines of a calendar file go on after a line break and a blank. */
  const lines = (file: string) =>
    file
      .replace(/\r\n[ \t]/g, '')
      .trimEnd()
      .split('\r\n');

  const entry = (now: Date, text = 'Export first.') =>
    lines(reminder('守りの点検をもう一度', text, 'https://example.org/ja/audit/', now));
  const valueOf = (file: string[], name: string) =>
    file.find((line) => line.startsWith(name))!.replace(/^[^:]*:/, '');
  const dayOf = (text: string) =>
    Date.UTC(+text.slice(0, 4), +text.slice(4, 6) - 1, +text.slice(6)) / 86_400_000;

  test('is one entry of a whole day, with the page’s address and what to do first', () => {
    const file = entry(new Date(2026, 10, 22, 23, 59));
    expect(file[0]).toBe('BEGIN:VCALENDAR');
    expect(file.at(-1)).toBe('END:VCALENDAR');
    expect(file).toContain('SUMMARY:守りの点検をもう一度');
    expect(file).toContain('URL:https://example.org/ja/audit/');
    expect(valueOf(file, 'DESCRIPTION')).toBe('Export first.\\nhttps://example.org/ja/audit/');
    expect(file.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  test('says only what RFC 5545 knows', () => {
    const form: Record<string, RegExp> = {
      BEGIN: /^(VCALENDAR|VEVENT|VALARM)$/,
      END: /^(VCALENDAR|VEVENT|VALARM)$/,
      VERSION: /^2\.0$/,
      CALSCALE: /^GREGORIAN$/,
      PRODID: /./,
      'X-PUBLISHED-TTL': duration,
      UID: /./,
      TRANSP: /^TRANSPARENT$/,
      SUMMARY: escaped,
      DESCRIPTION: escaped,
      DTSTAMP: /^\d{8}T\d{6}Z$/,
      'DTSTART;VALUE=DATE': /^\d{8}$/,
      'DTEND;VALUE=DATE': /^\d{8}$/,
      URL: /^https:/,
      ACTION: /^DISPLAY$/,
      TRIGGER: duration,
    };
    for (const line of entry(new Date(2026, 10, 22), 'A, b; c\\d "e"')) {
      const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? [];
      expect(form[name]?.test(value), line).toBe(true);
    }
  });

  test('has no line of more than 75 octets, and cuts no character', () => {
    const title = '守りの点検をもう一度';
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        const file = reminder(title, text, 'https://example.org/', new Date(2026, 10, 22));
        const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
        expect(Math.max(...octets)).toBeLessThanOrEqual(75);
        expect(lines(file).length).toBe(entry(new Date(2026, 10, 22)).length);
      }),
    );
    expect(entry(new Date(2026, 10, 22), '点検。'.repeat(60)).join('\n')).toContain(
      '点検。'.repeat(60),
    );
  });

  test('comes a week before what was kept is erased, from any day and at any hour', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2020, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true }),
        (now) => {
          const file = entry(now);
          const start = dayOf(valueOf(file, 'DTSTART'));
          const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
          expect(start - today).toBe(keptDays - 7);
          expect(dayOf(valueOf(file, 'DTEND')) - start).toBe(1);
        },
      ),
    );
  });
});
