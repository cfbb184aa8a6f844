import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { allLanguages } from '../../src/lib/language-facts.ts';
import { languages, type Language } from '../../src/model/language.ts';
import { withoutReadings } from '../../src/model/readings.ts';
import { attribute, readPages, wordsOf, type Page } from './pages.ts';

const pages = readPages(inject('siteFolder'));
const strings = Object.fromEntries(
  allLanguages.map(({ tag }) => {
    const file = new URL(`../../content/docs/${tag}/strings.yaml`, import.meta.url);
    const text = withoutReadings(readFileSync(file, 'utf8'));
    return [tag, parse(text) as Record<string, string>];
  }),
) as Record<Language, Record<string, string>>;

/** Marks that a writer leaves in a draft. */
const draftMarks = [
  /\b(?:TODO|FIXME|XXX|TBD)\b/,
  /lorem ipsum/i,
  /[（(【[](?:仮|要確認|未定|TBC)[^）)】\]]{0,10}[）)】\]]/,
  /(?:要確認|仮置き|仮文)(?:[:：。]|$)/,
  /\{\{\w+\}\}|\bundefined\b|\bNaN\b|\[object Object\]/,
];

/** What nobody can promise, and the words that turn such a sentence into its opposite. */
const promises = [
  {
    promise: /(?:必ず|確実に|100[%％])[^。]*(?:返金|補償|戻っ|戻り|取り戻)/,
    denial: /限り|わけでは|ません/,
  },
  {
    promise: /\bguarante\w*[^.]*\b(?:refund|money)|\b(?:refund|money)[^.]*\bguarante/i,
    denial: /\b(?:no|not|never|nobody|without)\b|n’t|n't/i,
  },
  {
    promise: /\b(?:always|certainly) (?:get|refund|return|be refunded)/i,
    denial: /\b(?:not|never)\b/i,
  },
];

function shownWords(page: Page): string {
  const description = page.document.querySelector('meta[name="description"]');
  return [
    page.document.querySelector('title')!.textContent,
    attribute(description!, 'content'),
    wordsOf(page.document.querySelector('body')!),
  ].join('\n');
}

describe.each(pages)('$path', (page) => {
  const words = shownWords(page);

  test('carries no mark of a draft', () => {
    expect(draftMarks.flatMap((mark) => mark.exec(words)?.[0] ?? [])).toEqual([]);
  });

  test('puts no space before a comma or a full stop, where a line could break', () => {
    expect(words.match(/.{0,30} [,;、。]/g) ?? []).toEqual([]);
  });

  test('promises nobody a refund', () => {
    const sentences = words.split(/(?<=[。\n])|(?<=\.)\s/);
    const promising = sentences.filter((sentence) =>
      promises.some(({ promise, denial }) => promise.test(sentence) && !denial.test(sentence)),
    );
    expect(promising).toEqual([]);
  });

  test('says that it is independent, that it is no legal advice, and how to report a mistake', () => {
    const spoken = page.tag ? [page.tag] : languages;
    const foot = wordsOf(page.document.querySelector('footer')!);
    for (const language of spoken) {
      const own = strings[language];
      expect(foot).toContain(own['pageFoot.independent']);
      expect(foot).toContain(own['pageFoot.notLegalAdvice']);
      const [reportTo] = own['pageFoot.reportTo']!.split('{{');
      expect([own['pageFoot.report'], reportTo, own['pageFoot.reportToGiver']]).toSatisfy(
        (ways: string[]) => ways.some((way) => foot.includes(way)),
      );
      expect(foot).not.toContain(own['pageFoot.reportAddressMissing']);
    }
  });
});

test('the marks of a draft and the promises are recognised where they stand', () => {
  for (const draft of ['TODO: write', '（仮）', '【要確認】', 'call {{number}}', '番号は要確認。'])
    expect(draftMarks.some((mark) => mark.test(draft))).toBe(true);
  for (const plain of ['仮の番号', 'XXXL', '住所の確認'])
    expect(draftMarks.some((mark) => mark.test(plain))).toBe(false);
  const promised = (text: string) =>
    promises.some(({ promise, denial }) => promise.test(text) && !denial.test(text));
  expect(promised('お金は必ず返金されます。')).toBe(true);
  expect(promised('必ず返金されるとは限りません。')).toBe(false);
  expect(promised('A refund is guaranteed.')).toBe(true);
  expect(promised('No rule guarantees a refund.')).toBe(false);
});
