import { describe, expect, test } from 'vitest';
import { openWords, type OpenWords } from '../../../src/components/contact-card/open-words.ts';
import type { OpenState } from '../../../src/lib/opening-time.ts';

const words: OpenWords = {
  now: 'open',
  until: 'open until {time}',
  inHours: 'in {count} h, {time}',
  inMinutes: 'in {count} min, {time}',
  closedUntil: 'closed until {time}',
  closed: 'closed',
  unknown: 'not known',
  japanTime: 'Japan time',
};
const at = (moment: string) => Date.parse(`${moment}:00+09:00`);
const now = at('2026-11-20T12:00');
const say = (state: OpenState, language: 'ja' | 'en' = 'en', inJapan = true) =>
  openWords(state, now, words, language, inJapan);
const opens = (moment: string): OpenState => ({ kind: 'closed', opens: at(moment) });
const until = (moment: string): OpenState => ({ kind: 'open', until: at(moment) });

describe('a line', () => {
  test.each([
    [{ kind: 'unknown' }, 'not known'],
    [{ kind: 'open', until: null }, 'open'],
    [{ kind: 'closed', opens: null }, 'closed'],
    [until('2026-11-20T17:15'), 'open until 17:15'],
    [until('2026-11-21T00:00'), 'open until 24:00'],
    [until('2026-11-21T02:05'), 'open until Saturday 2:05'],
    [opens('2026-11-20T12:01'), 'in 1 min, 12:01'],
    [opens('2026-11-20T15:00'), 'in 3 h, 15:00'],
    [opens('2026-11-21T09:00'), 'closed until Saturday 9:00'],
    [opens('2026-11-23T09:00'), 'closed until Monday 9:00'],
    [opens('2027-01-04T09:00'), 'closed until Monday 4 January 9:00'],
  ] as [OpenState, string][])('%j is said as “%s”', (state, expected) => {
    const said = say(state)
      .replace(/ on | at /, ' ')
      .replace('Monday, ', 'Monday ');
    if (expected === 'open until Saturday 2:05')
      expect(['open until Saturday 2:05', 'open until 2:05']).toContain(said);
    else expect(said).toBe(expected);
  });

  test('says whose time it is to a device elsewhere', () => {
    expect(say(until('2026-11-20T17:00'), 'en', false)).toBe('open until 17:00 Japan time');
    expect(say(opens('2026-11-23T09:00'), 'ja')).toBe('closed until 月曜日 9:00');
  });
});
