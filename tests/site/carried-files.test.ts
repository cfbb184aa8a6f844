import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';
import { mostBytes } from '../../src/integrations/carry/emergency-file.ts';
import {
  carriedKinds,
  carriedLanguages,
  carriedPath,
  type CarriedKind,
} from '../../src/lib/carried-files.ts';
import { completed } from '../unit/carry/completed.ts';
import { readPage, readPages } from './pages.ts';

const folder = inject('siteFolder');
const tags = carriedLanguages().map(({ tag, lang }) => ({ tag, lang }));

/** A number as a link dials it and as it is shown. */
const numbersIn = (document: HTMLElement) =>
  document
    .querySelectorAll('a[href^="tel:"]')
    .map((link) => `${link.getAttribute('href')} ${link.textContent.trim()}`);

describe.each(tags)('the emergency pages in one file ($tag)', ({ tag, lang }) => {
  const file = join(folder, carriedPath('html', tag));
  const document = completed(readFileSync(file, 'utf8'));
  const contacts = readPage(folder, `/${tag}/contacts/`).document;

  test(`have at most ${mostBytes} bytes`, () => {
    expect(statSync(file).size).toBeLessThanOrEqual(mostBytes);
    expect(document.querySelector('html')!.getAttribute('lang')).toBe(lang);
  });

  test('dial and show the numbers that the site shows, and all of its list of contacts', () => {
    const shown = new Set(
      readPages(folder)
        .filter((page) => page.tag === tag)
        .flatMap((page) => numbersIn(page.document)),
    );
    const numbers = new Set(numbersIn(document));
    expect([...numbers].filter((number) => !shown.has(number))).toEqual([]);
    expect(numbersIn(contacts).filter((number) => !numbers.has(number))).toEqual([]);
    expect(numbers.size).toBeGreaterThan(0);
  });

  test('say of each number what the site says of how sure it is', () => {
    const words = document.textContent.replaceAll(/\s+/g, '');
    const caveats = contacts
      .querySelectorAll('.channel:has(.channel__number) .channel__reason, .channel__state')
      .filter((caveat) => caveat.closest('.contact-card')!.querySelector('.channel__number'))
      .map(({ textContent }) => textContent.replaceAll(/\s+/g, ''));
    expect(caveats.length).toBeGreaterThan(0);
    expect(caveats.filter((caveat) => !words.includes(caveat))).toEqual([]);
  });

  test('hold what the large links of home and act-now lead to', () => {
    const sections = document.querySelectorAll('main > section[id]').map(({ id }) => id);
    const led = ['', 'act-now/']
      .flatMap((path) =>
        readPage(folder, `/${tag}/${path}`).document.querySelectorAll(
          ':is(.primary, .choices) a[href]',
        ),
      )
      .map((link) => link.getAttribute('href')!.replace(/\/$/, '').replace(/^.*\//, ''));
    expect(sections).toEqual(expect.arrayContaining(['home', 'act-now', 'contacts', ...led]));
  });

  test('have links that lead to a place in the file, a number or another site', () => {
    const ids = new Set(document.querySelectorAll('[id]').map(({ id }) => id));
    const dead = document
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) =>
        href.startsWith('#') ? !ids.has(href.slice(1)) : !/^(?:tel:|mailto:|https?:)/.test(href),
      );
    expect(dead).toEqual([]);
  });

  test('let no link run into the next one', () => {
    expect(
      readFileSync(file, 'utf8').match(/[^>]*<\/a>(?:<\/\w+>)*(?:<span[^>]*>)*<a [^>]*>/g),
    ).toBeNull();
  });

  test('ask for nothing, and need no script', () => {
    expect(document.querySelectorAll('script, link, img, iframe, form, button, [src]')).toEqual([]);
    expect(document.querySelector('style')!.rawText).not.toMatch(/url\(|@import/);
  });
});

test('the page about reading offline leads to each file that was made, and to no other', () => {
  for (const language of ['ja', 'en']) {
    const { document } = readPage(folder, `/${language}/about/offline/`);
    for (const kind of ['html', 'epub', 'zim'] satisfies CarriedKind[]) {
      const links = document.querySelectorAll(`a[href$=".${kind}"]`);
      const made = tags.filter(({ tag }) => existsSync(join(folder, carriedPath(kind, tag))));
      expect(links.map((link) => link.getAttribute('href')!.replace(/^.*downloads/, ''))).toEqual(
        made.map(({ tag }) => carriedPath(kind, tag).replace('downloads', '')),
      );
    }
  }
});

test('a build offers EPUB and ZIM only where a release makes them', () => {
  expect(carriedKinds({})).toEqual(['html']);
  expect(carriedKinds({ TORIMODOSU_CARRIED: 'epub zim' })).toEqual(['html', 'epub', 'zim']);
});
