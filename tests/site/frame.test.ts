import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, inject, test } from 'vitest';
import { attribute, inLanguage, readPages, wordsOf } from './pages.ts';

const folder = inject('siteFolder');
const pages = readPages(folder);

test('what stands beside the text is never empty', () => {
  const asides = pages.flatMap(({ document }) => document.querySelectorAll('.page-aside'));
  expect(asides.length).toBeGreaterThan(0);
  expect(asides.filter((aside) => aside.querySelector('a') === null)).toEqual([]);
  const alone = pages.find(({ path }) => path === '/ja/act-now/')!;
  expect(alone.document.querySelector('aside')).toBeNull();
});

test('the page before and the page after are of the same group', () => {
  const turning = pages.filter(({ document }) => document.querySelector('.turn-page'));
  expect(turning.length).toBeGreaterThan(0);
  for (const { path, document } of turning) {
    const group = document.querySelectorAll('.group-nav a').map((link) => attribute(link, 'href'));
    const turns = document
      .querySelectorAll('main .turn-page a')
      .map((link) => attribute(link, 'href'));
    expect(group, path).toEqual(expect.arrayContaining(turns));
  }
});

/** Buttons in a row, what is made for paper, and the lines of a note stand apart. */
const apart = 'button, offline-notice, dl.glossary, [data-note-for-self]';

test.each(inLanguage(pages, 'ja').filter(({ path }) => !/\/print\/./.test(path)))(
  '$path has no gap between Japanese sentences',
  (page) => {
    const body = parse(page.document.querySelector('body')!.outerHTML);
    for (const element of body.querySelectorAll(apart)) element.remove();
    // A new line, and labels of a screen set apart from the sentence, are no gaps.
    for (const element of body.querySelectorAll('br, .screen-path')) element.replaceWith('|');
    // Blocks in a cell stand on lines of their own.
    const texts = body
      .querySelectorAll('p, h1, h2, h3, h4, summary, td')
      .filter((element) => !element.querySelector('p, details, ul'))
      .map(wordsOf);
    const gap = /.{0,12}[。、] [\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}].{0,12}/gu;
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.flatMap((text) => text.match(gap) ?? [])).toEqual([]);
  },
);

test('every page begins with its mark and name, which lead home', () => {
  for (const { path, document } of pages.filter(({ document }) =>
    document.querySelector('body > header:not(.paper-bar)'),
  )) {
    const name = document.querySelector('header a')!;
    expect(name.querySelector('svg'), path).not.toBeNull();
    expect(wordsOf(name), path).toMatch(/とりもどす|Torimodosu/);
    expect(attribute(name, 'href'), path).toMatch(/^\/(?:[\w-]+\/)?$/);
  }
  for (const path of ['/404.html', '/not-kept/'])
    expect(pages.find((page) => page.path === path)!.document.querySelector('header')).not.toBe(
      null,
    );
});

test('lists of boxes to choose from have no list marks, and are still lists', () => {
  const lists = pages.flatMap(({ document }) => document.querySelectorAll('.choices'));
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) expect(list.outerHTML).toMatch(/^<[uo]l [^>]*role="list"/);
});

test('the styles of every page begin with the order of their layers', () => {
  for (const { path, document } of pages) {
    const inline = document.querySelector('head style');
    const css =
      inline?.rawText ??
      readFileSync(
        join(folder, attribute(document.querySelector('link[rel="stylesheet"]')!, 'href')),
        'utf8',
      );
    expect(css.slice(0, 60), path).toMatch(
      /^@layer starlight, tokens, base, frame, components, print;/,
    );
  }
});
