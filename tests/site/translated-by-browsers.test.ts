import { describe, expect, inject, test } from 'vitest';
import { readPages } from './pages.ts';

const pages = readPages(inject('siteFolder'));

/** What must reach a telephone, a screen or a person as it stands, in a page that a browser translates. */
const verbatim = {
  'telephone numbers': 'a[href^="tel:"], .channel__reported-number',
  'labels of Japanese screens': '.screen-path',
  'sentences to read out': '.phrases__ja, .phrases__romaji',
};

describe.each(Object.entries(verbatim))('%s', (_, selector) => {
  const all = pages.flatMap(({ path, document }) =>
    document.querySelectorAll(selector).map((element) => ({ path, element })),
  );

  test('stand on pages', () => expect(all.length).toBeGreaterThan(0));

  test('are left as they are by translations', () => {
    const translated = all.filter(({ element }) => !element.closest('[translate="no"]'));
    expect(translated.map(({ path, element }) => `${path}: ${element.textContent.trim()}`)).toEqual(
      [],
    );
  });
});
