import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markJapanese } from '../../src/integrations/japanese-words.ts';

const mixed = fc
  .array(
    fc.oneof(
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
      ),
    ),
  )
  .map((parts) => parts.join(''));

/** Text as a build writes it. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const inEnglish = (html: string) => `<html lang="en">${html}</html>`;
const marked = (html: string) =>
  [...html.matchAll(/<span lang="ja">([^<]*)<\/span>/g)].map((match) => match[1]);
const unmarked = (html: string) => html.replaceAll(/<span lang="ja">([^<]*)<\/span>/g, '$1');

describe('an English page', () => {
  test.each([
    ['plain words', []],
    ['a 被害届 (crime report)', ['被害届']],
    ['open 「ログインとセキュリティ」, then tap', ['「ログインとセキュリティ」']],
    ['あんしん利用制限サービス (usage lock)', ['あんしん利用制限サービス']],
    ['say 2段階認証 and 相談', ['段階認証', '相談']],
    ['注文、住所、カード', ['注文、住所、カード']],
    ['the Vpassアプリ', ['アプリ']],
    ['アプリVpassの画面', ['アプリVpassの画面']],
  ])('has the Japanese words of "%s" marked', (text, japanese) => {
    expect(marked(markJapanese(inEnglish(text)))).toEqual(japanese);
  });

  test('says the same as before, whatever its text holds', () => {
    fc.assert(
      fc.property(mixed, mixed, (first, second) => {
        const html = inEnglish(
          `<p title="a > ${escaped(first)}">${escaped(first)}<br>${escaped(second)}</p>`,
        );
        expect(unmarked(markJapanese(html))).toBe(html);
      }),
      { numRuns: 500 },
    );
  });

  test('has no Japanese letter left unmarked', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const rest = markJapanese(inEnglish(escaped(text))).replaceAll(/<span.*?<\/span>/g, '');
        expect(rest).not.toMatch(/[ぁ-ゖァ-ヺ一-龠]/);
      }),
    );
  });

  test.each([
    '<title>被害届</title>',
    '<option>被害届</option>',
    '<textarea>被害届</textarea>',
    '<script>"被害届"</script>',
    '<svg><text>被害届</text></svg>',
    '<a title="被害届">report</a>',
    '<!-- 被害届 -->',
    '<p lang="ja">被<b>害</b>届</p>',
  ])('keeps %s as it is', (html) => {
    expect(markJapanese(inEnglish(html))).toBe(inEnglish(html));
  });

  test('is read on in its own language behind a Japanese element', () => {
    const html = markJapanese(inEnglish('<p lang="ja">被害<br>届</p><p>被害届</p>'));
    expect(marked(html)).toEqual(['被害届']);
  });
});

test('a Japanese page is left as it is, except for what it says in English', () => {
  const html = markJapanese(
    '<!doctype html><html lang="ja">被害届<p lang="en">a 被害届</p></html>',
  );
  expect(html).toBe(
    '<!doctype html><html lang="ja">被害届<p lang="en">a <span lang="ja">被害届</span></p></html>',
  );
});
