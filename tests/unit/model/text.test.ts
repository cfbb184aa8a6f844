import { expect, test } from 'vitest';
import { words } from '../../../src/model/fields/text.ts';

function complaint(value: string): string {
  return (
    words
      .safeParse(value)
      .error?.issues.map(({ message }) => message)
      .join('; ') ?? ''
  );
}

test.each([
  '三井住友カード',
  'A line.\nAnother line.',
  'Q&A 「確認」 — 50 % ~ ①',
  '髙島屋 﨑',
  'a\u3000b',
  '%',
  '→',
])('%j is accepted', (value) => {
  expect(complaint(value)).toBe('');
});

test.each([
  ['カード\u202eドーカ', 'U+202E (right-to-left override)'],
  ['カー\u200bド', 'U+200B (zero-width space)'],
  ['\u200b', 'U+200B'],
  ['a\u0007b', 'U+0007'],
  ['a\tb', 'U+0009 (tab)'],
  ['a\r\nb', 'U+000D'],
  ['a\u2028b', 'U+2028 (line separator)'],
  ['co\u00adoperate', 'U+00AD (soft hyphen)'],
  ['\ufeffa', 'U+FEFF (byte order mark)'],
  ['\u3164', 'U+3164'],
  ['\u2800', 'U+2800'],
  ['a\ud800', 'U+D800'],
  ['文字\ufffd', 'U+FFFD (replacement for a character that was lost)'],
  ['a\u{e0041}', 'U+E0041'],
])('%j is refused by the name of what nobody sees', (value, name) => {
  expect(complaint(value)).toContain(name);
  expect(complaint(value)).toContain('delete it');
});

test.each(['', ' ', '\u3000'])('%j is empty', (value) => {
  expect(complaint(value)).toContain('is empty');
});

test.each(['.', '…', '「」', '\u0301', ' \u0301\u0302 '])('%j says nothing', (value) => {
  expect(complaint(value)).toContain('has no letter and no digit');
});
