import { expect, inject, test } from 'vitest';
import { dialledBy } from '../dialled-by.ts';
import { attribute, readPages, wordsOf } from '../site/pages.ts';

test.each(readPages(inject('siteFolder')))('$path dials what it shows', ({ document }) => {
  const links = document.querySelectorAll('a[href^="tel:"]');
  expect(links.length).toBeGreaterThan(0);
  const wrong = links
    .map((link) => ({ href: attribute(link, 'href'), text: wordsOf(link) }))
    .filter(({ href, text }) => dialledBy(text) !== href);
  expect(wrong).toEqual([]);
});
