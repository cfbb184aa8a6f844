import { expect, test } from 'vitest';
import { callLines } from '../../../src/lib/case/call-lines.ts';

test('a call is a list of sentences with their case and their reading', () => {
  const paper = [
    'Mariaと申します。',
    'Maria to mōshimasu.',
    '',
    '（前にも連絡したとき）',
    '受付番号は、12です。',
    'Uketsuke bangō wa, 12 desu.',
    '',
    '11月20日、1,500円です。',
    '11月21日、300円です。',
  ].join('\n');
  expect(callLines(paper)).toEqual([
    { when: '', sentence: 'Mariaと申します。', romaji: 'Maria to mōshimasu.' },
    {
      when: '前にも連絡したとき',
      sentence: '受付番号は、12です。',
      romaji: 'Uketsuke bangō wa, 12 desu.',
    },
    { when: '', sentence: '11月20日、1,500円です。', romaji: '' },
    { when: '', sentence: '11月21日、300円です。', romaji: '' },
  ]);
});

test('a text in English has no readings', () => {
  expect(callLines('My name is Maria.\n\n(If so)\nThe number is 12.\n')).toEqual([
    { when: '', sentence: 'My name is Maria.', romaji: '' },
    { when: 'If so', sentence: 'The number is 12.', romaji: '' },
  ]);
});

test.each(['', '\n\n', '（）'])('%j holds no sentence', (text) => {
  expect(callLines(text)).toEqual([]);
});
