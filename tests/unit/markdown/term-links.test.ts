import type { Link, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkTermLinks } from '../../../src/integrations/markdown/term-links.ts';

const terms = [
  { id: 'passkey', ja: 'パスキー', en: 'passkey' },
  { id: 'session', ja: 'セッション', en: 'session' },
  { id: 'session-theft', ja: 'セッションの盗難', en: 'session theft' },
];

/** The links that a page's paragraph gets. */
function linksIn(text: string, { kind = 'task', language = 'en' } = {}): string[] {
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] };
  const tree: Root = { type: 'root', children: [paragraph] };
  const file = new VFile({ path: `/site/content/docs/${language}/do/page.mdx` });
  file.data['astro'] = { frontmatter: { kind } };
  remarkTermLinks(terms)()(tree, file);
  const links: Link[] = [];
  visit(tree, 'link', (link) => void links.push(link));
  return links.map((link) => link.url);
}

test('the first use of a term becomes a link, later uses do not', () => {
  expect(linksIn('A passkey helps. A passkey is a key.')).toEqual([
    '/en/understand/glossary/#term-passkey',
  ]);
});

test('the longest term wins', () => {
  expect(linksIn('Session theft is silent.')).toEqual([
    '/en/understand/glossary/#term-session-theft',
  ]);
});

test('a term inside another English word is no term', () => {
  expect(linksIn('Obsessions and passkeyless sign-ins.')).toEqual([]);
});

test('Japanese terms link to the Japanese glossary', () => {
  expect(linksIn('次にパスキーを登録します。', { language: 'ja' })).toEqual([
    '/ja/understand/glossary/#term-passkey',
  ]);
});

test('pages for emergencies stay free of such links', () => {
  expect(linksIn('A passkey helps.', { kind: 'situation' })).toEqual([]);
});
