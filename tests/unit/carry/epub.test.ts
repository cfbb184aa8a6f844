import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import type { ChapterGroup } from '../../../src/integrations/carry/chapters.ts';
import { epubOf } from '../../../src/integrations/carry/epub.ts';
import { xhtmlOf } from '../../../src/integrations/carry/xhtml.ts';
import type { CarriedWords } from '../../../src/integrations/carry/words.ts';

const words: CarriedWords = {
  lang: 'ja',
  guide: 'A & B',
  description: 'For <readers>',
  emergencyTitle: '',
  contents: '目次',
  edition: '<p>Edition</p>',
  shortened: '',
  warnings: '<p>Warning</p>',
  about: '',
};
const groups: ChapterGroup[] = [
  {
    label: '',
    chapters: [
      { path: '', name: 'home', label: 'Home', title: 'Home', html: '<h1>Home</h1><br>&amp;' },
    ],
  },
  {
    label: 'Group',
    chapters: [
      {
        path: 'a/',
        name: 'a',
        label: 'Short',
        title: '<ruby>電話<rt>でんわ</rt></ruby>',
        html: '<h1>A</h1><p><a href="home.xhtml">home</a></p>',
      },
    ],
  },
];
const edition = { identity: 'https://guide.example/ja', day: '2026-11-30', features: ['x'] };
const book = epubOf(groups, words, edition);
const files = unzipSync(book);
const text = (name: string) => strFromU8(files[name]!);

test('its first bytes say what it is', () => {
  const start = strFromU8(book.subarray(30, 58));
  expect(start).toBe('mimetypeapplication/epub+zip');
});

test('the same chapters give the same bytes', () => {
  expect(Buffer.from(epubOf(groups, words, edition)).equals(book)).toBe(true);
});

test('its identifier tells it from another book, and stays the same over editions', () => {
  const idOf = (bytes: Uint8Array) =>
    /urn:uuid:[\da-f-]{36}/.exec(strFromU8(unzipSync(bytes)['EPUB/package.opf']!))![0];
  expect(idOf(epubOf(groups, words, { ...edition, day: '2026-12-01' }))).toBe(idOf(book));
  expect(idOf(epubOf(groups, words, { ...edition, identity: 'other' }))).not.toBe(idOf(book));
});

test('the package lists every file, in the order of the chapters', () => {
  const listed = [...text('EPUB/package.opf').matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(listed.toSorted()).toEqual(
    Object.keys(files)
      .filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf'))
      .map((name) => name.slice('EPUB/'.length))
      .toSorted(),
  );
  expect([...text('EPUB/package.opf').matchAll(/idref="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'contents',
    'home',
    'a',
  ]);
  expect(text('EPUB/package.opf')).toContain('<dc:title>A &amp; B</dc:title>');
});

test('the contents name each chapter under its group', () => {
  const nav = parse(text('EPUB/contents.xhtml')).querySelector('nav')!;
  expect(nav.getAttribute('epub:type')).toBe('toc');
  expect(nav.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
    'home.xhtml',
    'a.xhtml',
  ]);
  expect(nav.querySelector('ol ol')!.parentNode.querySelector('span')!.textContent).toBe('Group');
});

test('a page is XML: every element is closed, boolean attributes have a value', () => {
  const xml = xhtmlOf('<html lang="ja"><body><br><details open><summary>a</summary></details>');
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<!DOCTYPE html>\n<html /);
  for (const part of ['xmlns="http://www.w3.org/1999/xhtml"', 'xml:lang="ja"', '<br />'])
    expect(xml).toContain(part);
  expect(xml).toMatch(/<details open="">/);
});

test('the title of a chapter has no readings', () => {
  expect(text('EPUB/a.xhtml')).toContain('<title>電話</title>');
});
