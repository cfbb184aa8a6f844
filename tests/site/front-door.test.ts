import { expect, inject, test } from 'vitest';
import { readPage, wordsOf } from './pages.ts';
import { factsOf } from '../../src/lib/language-facts.ts';
import { languages } from '../../src/model/language.ts';

const { document } = readPage(inject('siteFolder'), '/');

test('the front door offers each language the same things in its own words', () => {
  const offered = languages.map((language) => {
    const parts = document.querySelectorAll(
      `main > [aria-label="${factsOf(language).name}"], footer > [lang="${language}"]`,
    );
    const of = (selector: string) =>
      parts.flatMap((part) => part.querySelectorAll(selector)).map(wordsOf);
    return { links: of('a'), buttons: of('share-page button') };
  });
  const [first, second] = offered;
  expect(first!.buttons).toHaveLength(1);
  expect(second!.links).toHaveLength(first!.links.length);
  expect(second!.buttons).toHaveLength(first!.buttons.length);
  expect(second!.buttons).not.toEqual(first!.buttons);
});
