import { expect, test } from 'vitest';
import {
  ageInDays,
  copyLine,
  languagesOf,
  withCopyLine,
} from '../../../src/components/offline/worker/copy-line.ts';

const words = {
  line: 'of {date}',
  aged: 'of {date}, {days}',
  old: 'Check.',
  label: 'Age',
  notKept: '',
};
const at = (day: string) => Date.parse(`${day}T12:00:00+09:00`);
const line = (now: number) => copyLine(words, 'en', '2026-11-22', now);

test('a copy tells its day and its age', () => {
  expect(line(at('2026-12-04'))).toEqual({ text: 'of 22 November 2026, 12', old: false });
  expect(line(at('2026-11-22')).text).toBe('of 22 November 2026');
});

test('from ninety days on it adds a warning', () => {
  expect(line(at('2027-02-19')).old).toBe(false);
  expect(line(at('2027-02-20'))).toEqual({ text: 'of 22 November 2026, 90 Check.', old: true });
});

test.each([0, at('2026-11-21'), at('2099-01-01'), Number.NaN])(
  'a clock that cannot be right (%d) is not believed',
  (now) => {
    expect(ageInDays('2026-11-22', now)).toBeUndefined();
    expect(line(now)).toEqual({ text: 'of 22 November 2026', old: false });
  },
);

test('the line comes first in the page, with its text escaped', () => {
  const html = withCopyLine('<html><body class="x"><p>a</p></body></html>', [
    { language: 'ja', label: '"', text: '<b>', old: true },
  ]);
  expect(html).toBe(
    '<html><body class="x"><aside class="copy-line copy-line--old" lang="ja" aria-label="&#34;">&#60;b&#62;</aside><p>a</p></body></html>',
  );
  expect(withCopyLine('<p>no body', [{ language: 'ja', label: '', text: 'x', old: false }])).toBe(
    '<p>no body',
  );
});

test('a page outside the languages has the line in both', () => {
  expect(languagesOf('')).toEqual(['ja', 'en']);
  expect(languagesOf('en/a/')).toEqual(['en']);
});
