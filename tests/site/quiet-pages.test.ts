import { describe, expect, inject, test } from 'vitest';
import { leadsOn, readPages } from './pages.ts';

const pages = readPages(inject('siteFolder')).filter((page) => !leadsOn(page));
const isQuiet = ({ document }: (typeof pages)[number]) =>
  document.querySelector('quick-exit') !== null;
const quiet = pages.filter(isQuiet);

describe('pages with the control to leave quietly', () => {
  test('exist in both languages', () => {
    for (const language of ['ja', 'en'])
      expect(quiet.filter((page) => page.language === language).length).toBeGreaterThan(0);
  });

  test('have one title a language, in the history and for what shows a link', () => {
    for (const language of ['ja', 'en']) {
      const titles = quiet
        .filter((page) => page.language === language)
        .flatMap(({ document }) => [
          document.querySelector('title')!.textContent,
          document.querySelector('meta[property="og:title"]')!.getAttribute('content'),
        ]);
      expect(new Set(titles.map((title) => title?.split(' | ')[0])).size).toBe(1);
      // It is no heading of theirs: those may say what the page is about.
      const headings = quiet.map(({ document }) =>
        document.querySelector('h1')!.textContent.trim(),
      );
      expect(headings).not.toContain(titles[0]);
    }
  });

  test('show a number beside the name of an organisation, which leads nowhere', () => {
    for (const { path, document } of quiet)
      for (const reference of document.querySelectorAll('.contact-reference')) {
        const links = reference.querySelectorAll('a').map((link) => link.getAttribute('href')!);
        if (links.some((href) => href.startsWith('tel:')))
          expect(
            links.filter((href) => !href.startsWith('tel:')),
            path,
          ).toEqual([]);
      }
  });

  test('ask for nothing to be kept, and have no small way out beside the large one', () => {
    for (const { path, document } of quiet) {
      expect(document.querySelector('offline-notice, [data-copy-ready]'), path).toBeNull();
      expect(document.querySelector('.site-header__row [data-leaves]'), path).toBeNull();
    }
  });
});

test('home, the questions, the contacts and search have the small way out', () => {
  const ways = pages.filter(
    (page) => /^\/(ja|en)\/(|find\/.*|contacts\/.*|search\/)$/.test(page.path) && !isQuiet(page),
  );
  expect(ways.length).toBeGreaterThan(0);
  for (const { path, document } of ways)
    expect(document.querySelectorAll('.site-header__row [data-leaves]').length, path).toBe(1);
});
