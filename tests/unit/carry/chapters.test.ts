import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chaptersOf } from '../../../src/integrations/carry/chapters.ts';
import { allLanguages } from '../../../src/lib/language-facts.ts';

const language = allLanguages[0]!;
const home = `/base/${language.tag}/`;
let folder: string;

const pages: Record<string, string> = {
  '': `<h1>Home</h1><p><a href="${home}do/a/#there">A</a> <a href="${home}do/a/#gone">B</a></p>`,
  'do/a/': `<h1>Title A</h1><h2 id="there">There</h2><p id="gone" class="screen-only">x</p><a href="#there">up</a> <a href="${home}quiet/">Q</a> <a href="${home}contacts/bank/">Bank</a> <a href="tel:110">110</a>`,
  'quiet/': '<h1>Quiet</h1>',
  'case/': '<h1>Case</h1><case-notice></case-notice>',
  'contacts/': '<h1>Contacts</h1><article><h3 id="contact-bank">Bank</h3></article>',
  'search/': `<h1>Search</h1><div class="site-index"><section><ul><li><a href="${home}search/">Search</a></li></ul></section><section><h2 id="group-1">Group</h2><ul><li><a href="${home}contacts/">Contacts</a></li><li><a href="${home}quiet/">Quiet</a></li><li><a href="${home}do/a/">Short A</a></li><li><a href="${home}case/">Case</a></li><li><a href="/base/other/do/b/">Fallback</a></li></ul></section></div>`,
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'torimodosu-'));
  for (const [path, main] of Object.entries(pages)) {
    mkdirSync(join(folder, language.tag, path), { recursive: true });
    writeFileSync(join(folder, language.tag, path, 'index.html'), `<main>${main}</main>`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const content = {
  pages: [
    {
      file: '',
      language: language.tag,
      path: 'quiet',
      frontMatter: { quickExit: true },
      body: '',
      bodyLine: 1,
    },
  ],
};
const make = (address?: string) =>
  chaptersOf(language, content, { folder, base: '/base/', address }, '.xhtml');
const htmlOf = (name: string, address?: string) =>
  make(address)
    .flatMap(({ chapters }) => chapters)
    .find((chapter) => chapter.name === name)!.html;

test('chapters stand in the order and the groups of the list of all pages, home first', () => {
  expect(make().map(({ label, chapters }) => [label, chapters.map(({ name }) => name)])).toEqual([
    ['', ['home']],
    ['Group', ['contacts', 'do-a']],
  ]);
});

test('search, pages that keep a case and pages to leave quietly are none', () => {
  const paths = make().flatMap(({ chapters }) => chapters.map(({ path }) => path));
  for (const path of ['search/', 'case/', 'quiet/']) expect(paths).not.toContain(path);
});

test('links lead to chapters, and to an anchor only where the chapter has it', () => {
  expect(htmlOf('home')).toContain('<a href="do-a.xhtml#there">A</a> <a href="do-a.xhtml">B</a>');
  expect(htmlOf('do-a')).toContain('<a href="#there">up</a>');
  expect(htmlOf('do-a')).toContain('<a href="contacts.xhtml#contact-bank">Bank</a>');
  expect(htmlOf('do-a')).toContain('<a href="tel:110">110</a>');
});

test('what is no chapter is words, or leads to the site where it has an address', () => {
  expect(htmlOf('do-a')).toMatch(/<\/a> Q <a/);
  expect(htmlOf('do-a', 'https://guide.example/base/')).toContain(
    `<a href="https://guide.example${home}quiet/">Q</a>`,
  );
});
