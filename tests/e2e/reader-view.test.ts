import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pagePaths } from '../site/page-paths.ts';
import { browserForTests } from './reader.ts';

/**
 * Firefox's Reader View, and others after it, show what this program takes for the text of a page.
 * It runs in a browser, since it asks the DOM much that stand-ins for it do not answer.
 */
const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
const folder = inject('siteFolder');
const newReader = browserForTests();

/**
 * Pages whose text is to be read; sheets are made for paper, and the ledger tells of a number where it
 * was read: it is called from its card.
 */
const read = pagePaths(folder).filter(
  (path) => /^\/(ja|en)\/./.test(path) && !/\/print\/.+\/$|\/ledger\//.test(path),
);

test('Reader View keeps every number that can be called and every step', async () => {
  // The policy forbids making documents from text.
  const reader = await newReader({ policy: false });
  const { page } = reader;
  await page.evaluate(`${readability}; globalThis.Readability = Readability`);
  const lost = [];
  let kept = 0;
  for (const path of read) {
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
    const found = await page.evaluate(lostInReaderView, html);
    kept += found.kept;
    lost.push(...found.lost.map((what) => `${path}: ${what}`));
  }
  expect(lost).toEqual([]);
  expect(kept).toBeGreaterThan(read.length);
  await reader.leave();
});

function lostInReaderView(html: string): { lost: string[]; kept: number } {
  const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');
  const wanted = (document: Document) => [
    ...[...document.querySelectorAll('main a[href^="tel:"]')].map((link) =>
      link.getAttribute('href')!,
    ),
    ...[...document.querySelectorAll('main .step > h3, main .checklist__line label')].map((step) =>
      step.textContent.replace(/\s+/g, ' ').trim(),
    ),
  ];
  const page = parse(html);
  const all = new Set(wanted(page));
  // The program takes longer than all else.
  if (all.size === 0) return { lost: [], kept: 0 };
  const { Readability } = globalThis as unknown as {
    Readability: new (document: Document) => { parse: () => { content: string } | null };
  };
  const article = parse(new Readability(page).parse()?.content ?? '');
  const text = article.body.textContent.replace(/\s+/g, ' ');
  const links = new Set(
    [...article.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  );
  const lost = [...all].filter((what) => !links.has(what) && !text.includes(what));
  return { lost, kept: all.size - lost.length };
}
