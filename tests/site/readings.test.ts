import type { HTMLElement } from 'node-html-parser';
import { expect, inject, test } from 'vitest';
import { allLanguages } from '../../src/lib/language-facts.ts';
import { hasReadings } from '../../src/model/readings.ts';
import { attribute, readPages } from './pages.ts';

/** Pages of languages in which each kanji has its reading. */
const pages = readPages(inject('siteFolder')).flatMap((page) => {
  const language = allLanguages.find(({ tag }) => page.path.startsWith(`/${tag}/`));
  return language?.readings ? [{ ...page, language }] : [];
});

/** Words of others, or of another page or language, which stand as they are there. */
const isBorrowed = (element: HTMLElement) =>
  ['lang', 'hreflang'].some((name) => element.hasAttribute(name)) ||
  attribute(element, 'translate') === 'no';

/** Texts of a page's body with kanji that have no reading over them. */
function bareTexts(element: HTMLElement): string[] {
  return element.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return /\p{Script=Han}/u.test(node.text) ? node.text.trim() : [];
    const child = node as HTMLElement;
    const isLeftOut = ['RUBY', 'SCRIPT', 'STYLE', 'OPTION'].includes(child.tagName);
    return isLeftOut || (child.tagName !== 'MAIN' && isBorrowed(child)) ? [] : bareTexts(child);
  });
}

test('there are such pages', () => expect(pages.length).toBeGreaterThan(0));

test('each kanji of theirs has its reading, but for what is borrowed', () => {
  for (const { path, document } of pages)
    expect(bareTexts(document.querySelector('body')!), path).toEqual([]);
});

/** What pages tell the script that draws readings: the only place where they stand behind words. */
const told = / data-readings="[^"]*"/;

test('readings stand over words, not behind them, on all pages, in all that is shown, heard or written by scripts', () => {
  for (const { path, document } of readPages(inject('siteFolder')))
    expect(hasReadings(document.toString().replace(told, '')), path).toBe(false);
  for (const { path, document } of pages)
    expect(told.test(document.querySelector('html')!.toString()), path).toBe(true);
});

test('pages say the language that browsers and voices know', () => {
  for (const { path, document, language } of pages)
    expect(attribute(document.querySelector('html')!, 'lang'), path).toBe(language.lang);
});
