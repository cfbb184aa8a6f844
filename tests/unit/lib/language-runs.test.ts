import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageRuns } from '../../../src/lib/language-runs.ts';

const mixed = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom(
        '被害届',
        'カード',
        '「ログイン」',
        '（お金）',
        '、',
        '。',
        'Vpass',
        ' ',
        '2段階',
        '🎴',
        '\ud800',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('an English text', () => {
  test.each([
    ['plain words', []],
    ['a 被害届 (crime report)', ['被害届']],
    ['open 「ログインとセキュリティ」, then tap', ['「ログインとセキュリティ」']],
    ['あんしん利用制限サービス (usage lock)', ['あんしん利用制限サービス']],
    ['say 2段階認証 and 相談', ['段階認証', '相談']],
    ['注文、住所、カード', ['注文、住所、カード']],
    ['the Vpassアプリ', ['アプリ']],
    ['アプリVpassの画面', ['アプリVpassの画面']],
  ])('marks the Japanese words of "%s"', (text, japanese) => {
    const runs = languageRuns(text, 'en');
    expect(runs.filter((run) => run.language === 'ja').map((run) => run.text)).toEqual(japanese);
  });

  test('stays the same text when its runs are joined, whatever it holds', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const runs = languageRuns(text, 'en');
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.length === 1 || runs.every((run) => run.text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves no Japanese letter unmarked', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const rest = languageRuns(text, 'en').filter((run) => run.language === undefined);
        expect(rest.map((run) => run.text).join('\n')).not.toMatch(/[ぁ-ゖァ-ヺ一-龠]/);
      }),
    );
  });
});

test('a Japanese text is one run, whatever it holds', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      expect(languageRuns(text, 'ja')).toEqual([{ text }]);
    }),
  );
});
