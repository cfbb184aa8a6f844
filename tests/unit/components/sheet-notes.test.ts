import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterOf, noteLinks } from '../../../src/components/sheet/sheet-notes.ts';

const cite = (id: string, number: number) =>
  `<sup class="cite"><a href="#source-${id}" aria-label="Source ${number}">${number}</a></sup>`;

test('citations are numbered from 1 over the whole sheet and lead to its notes', () => {
  const { html, sources } = noteLinks(
    `<section>${cite('c', 12)} ${cite('b', 2)}</section><dl>${cite('c', 0)}</dl>`,
    'x',
  );
  expect(sources).toEqual(['c', 'b']);
  expect(html).toContain('<a href="#x-source-b" aria-label="Source 2">2</a>');
  expect(html.match(/<a href="#x-source-c" aria-label="Source 1">1<\/a>/g)).toHaveLength(2);
});

test('a link to a page is marked with a letter, and an address is noted once', () => {
  const { html, links } = noteLinks(
    '<a href="/en/do/a/">first</a> <a href="https://b.example/">other</a> <a href="/en/do/a/">again</a>',
    'x',
  );
  expect(links).toEqual([
    { letter: 'a', href: '/en/do/a/', words: 'first' },
    { letter: 'b', href: 'https://b.example/', words: 'other' },
  ]);
  expect(html.match(/<sup class="sheet-link">a<\/sup>/g)).toHaveLength(2);
});

test('what is dialled, mailed or on the sheet itself gets no mark', () => {
  const html =
    '<a href="tel:188">188</a> <a href="#x-two">two</a> <a href="mailto:a@b.example">m</a>';
  expect(noteLinks(html, 'x')).toEqual({ html, sources: [], links: [] });
});

test('no two links have the same letter', () => {
  expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['a', 'z', 'aa', 'ab', 'zz', 'aaa']);
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (one, other) => {
      expect(letterOf(one) === letterOf(other)).toBe(one === other);
    }),
  );
});

test('a sheet without room for letters still numbers what it cites', () => {
  const link = '<a href="/en/do/a/">first</a>';
  const noted = noteLinks(`${link}${cite('c', 7)}`, 'x', false);
  expect(noted.links).toEqual([]);
  expect(noted.sources).toEqual(['c']);
  expect(noted.html).toContain(link);
  expect(noted.html).not.toContain('sheet-link');
});
