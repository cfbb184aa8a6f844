import { expect, test } from 'vitest';
import type { ContentPage } from '../../src/model/graph/content.ts';
import { realContent } from '../real-content.ts';

/** What a card company is called in the guide, by language. */
const cardCompany: Record<string, RegExp> = { ja: /カード会社/, en: /card (company|issuer)/i };

/**
 * Situations whose "for" names a card company but whose short answer does not: the orders of a shop
 * tell nothing about a card company’s notice, so its reader would leave with the wrong test.
 */
function unanswered(pages: Pick<ContentPage, 'file' | 'language' | 'frontMatter' | 'body'>[]) {
  return pages
    .filter(({ frontMatter }) => frontMatter['kind'] === 'situation')
    .filter(({ frontMatter, language }) => cardCompany[language]?.test(String(frontMatter['for'])))
    .filter(({ body, language }) => {
      const answer = /<Advice kind="answer">([^]*?)<\/Advice>/.exec(body)?.[1] ?? '';
      return !cardCompany[language]!.test(answer);
    })
    .map(({ file }) => file);
}

const page = (answer: string) => ({
  file: 'message.mdx',
  language: 'en' as const,
  frontMatter: { kind: 'situation', for: 'For people with a mail in the name of a card company.' },
  body: `<Advice kind="answer">\n\n${answer}\n\n</Advice>\n\nThe card company is called later.`,
});

test('a short answer that looks at a shop alone does not answer a card company’s notice', () => {
  expect(unanswered([page('Look at your orders.')])).toEqual(['message.mdx']);
  expect(unanswered([page('Look at your orders, or ask the card company.')])).toEqual([]);
});

test('a situation for people whom a card company wrote to says at once how to ask it', () => {
  const { pages } = realContent;
  expect(unanswered(pages)).toEqual([]);
});
