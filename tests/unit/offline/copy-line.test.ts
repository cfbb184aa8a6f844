import { expect, test } from 'vitest';
import {
  ageInDays,
  copyLine,
  languagesOf,
  notKeptPage,
  withCopyLine,
  type CopyDays,
} from '../../../src/components/offline/worker/copy-line.ts';

const words = {
  line: 'of {date}.',
  facts: 'Checked {facts}.',
  aged: 'Checked {facts}, {days}.',
  old: 'Check.',
  gap: ' ',
  label: 'Age',
  notKept: '',
  lang: 'en',
};
const at = (day: string) => Date.parse(`${day}T12:00:00+09:00`);
const days = { built: '2026-11-22', facts: '2026-11-02' };
const line = (now: number, copy: CopyDays = days) => copyLine(words, 'en', copy, now);

test('a copy tells its day, and when its facts were checked', () => {
  expect(line(at('2026-11-22'))).toEqual({
    text: 'of 22 November 2026. Checked 2 November 2026, 20.',
    old: false,
  });
  const sameDay = { built: '2026-11-22', facts: '2026-11-22' };
  expect(line(at('2026-11-22'), sameDay).text).toBe(
    'of 22 November 2026. Checked 22 November 2026.',
  );
  expect(copyLine({ ...words, gap: '' }, 'ja', days, at('2026-11-22')).text).toBe(
    'of 2026年11月22日.Checked 2026年11月2日, 20.',
  );
});

test('ninety days after the facts were checked it adds a warning, however new the version is', () => {
  expect(line(at('2027-01-30')).old).toBe(false);
  expect(line(at('2027-01-31'))).toEqual({
    text: 'of 22 November 2026. Checked 2 November 2026, 90. Check.',
    old: true,
  });
});

test('a page without facts is as old as its version', () => {
  const copy = { built: '2026-11-22', facts: undefined };
  expect(line(at('2027-02-19'), copy)).toEqual({ text: 'of 22 November 2026.', old: false });
  expect(line(at('2027-02-20'), copy).text).toBe('of 22 November 2026. Check.');
});

test.each([0, at('2026-11-21'), at('2099-01-01'), Number.NaN])(
  'a clock that cannot be right (%d) is not believed',
  (now) => {
    expect(ageInDays(days, now)).toBeUndefined();
    expect(line(now)).toEqual({
      text: 'of 22 November 2026. Checked 2 November 2026.',
      old: false,
    });
  },
);

test('the line comes first in the page, with its text escaped', () => {
  const html = withCopyLine('<html><body class="x"><p>a</p></body></html>', [
    { lang: 'ja', label: '"', text: '<b>', old: true },
  ]);
  expect(html).toBe(
    '<html><body class="x"><aside class="copy-line copy-line--old" lang="ja" aria-label="&#34;">&#60;b&#62;</aside><p>a</p></body></html>',
  );
  expect(withCopyLine('<p>no body', [{ lang: 'ja', label: '', text: 'x', old: false }])).toBe(
    '<p>no body',
  );
});

test('where its words have readings they stand over them, those of its days too', () => {
  const label = '残《のこ》した日《ひ》';
  const text = '残《のこ》した日《ひ》：2026年11月22日';
  const html = withCopyLine('<body>', [{ lang: 'ja', label, text, old: false }]);
  expect(html).toContain('aria-label="残した日"');
  expect(html).toContain('<ruby>残<rt>のこ</rt></ruby>した');
  expect(html).toContain('11<ruby>月<rt>がつ</rt></ruby>22<ruby>日<rt>にち</rt></ruby></aside>');
});

test('a page has the line in the language it goes with, one outside the languages in both', () => {
  const byFolder = { ja: 'ja', en: 'en', ne: 'en' } as const;
  expect(languagesOf('', byFolder)).toEqual(['ja', 'en']);
  expect(languagesOf('en/a/', byFolder)).toEqual(['en']);
  expect(languagesOf('ne/a/', byFolder)).toEqual(['en']);
});

test('without a copy of the page that says so, each language says that there is no copy', () => {
  const page = notKeptPage([
    { ...words, lang: 'ja', label: '写し', notKept: '<ありません>' },
    { ...words, notKept: 'Not kept.' },
  ]);
  expect(page).toContain('<html lang="ja">');
  expect(page).toContain('<title>写し</title>');
  expect(page).toContain('<p lang="ja">&#60;ありません&#62;</p><p lang="en">Not kept.</p>');
});
