import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, inject, test } from 'vitest';
import { allWays } from '../decision-ways.ts';
import { tagsIn } from '../../src/model/graph/tags.ts';
import { realContent } from '../real-content.ts';

const { pages, records } = realContent;
const trees = records['decision-trees'].map(({ data }) => data);
const ways = trees.flatMap(allWays);
/** What everybody whose money is leaving is to do first: the first button of the act-now page. */
const firstThing = pages
  .filter(({ path }) => path === 'act-now')
  .flatMap(tagsIn)
  .find(({ name }) => name === 'Primary')!.attributes['page'];

/** Where a choice with these words leads, on the page of a question. */
function follow(path: string, words: string): string | undefined {
  const page = parse(readFileSync(join(inject('siteFolder'), path, 'index.html'), 'utf8'));
  const links = page.querySelectorAll('decision-question .choices a');
  return links
    .find((link) => link.text.replace(/\s+/g, ' ').trim() === words)
    ?.getAttribute('href');
}

test.each(['ja', 'en'] as const)(
  'every way through the questions ends on its page (%s)',
  (language) => {
    for (const { answers, page, anchor } of ways) {
      let path = `/${language}/find/`;
      for (const { answer } of answers) {
        const next = follow(path, answer.text[language]);
        expect(next, `${path} ${answer.text[language]}`).toBeDefined();
        path = next!;
      }
      expect(path).toBe(`/${language}/${page}/${anchor ? `#${anchor}` : ''}`);
    }
  },
);

test('every situation has a way that leads to it', () => {
  const reached = new Set(ways.map(({ page }) => page));
  const index = parse(readFileSync(join(inject('siteFolder'), 'en/search/index.html'), 'utf8'));
  const situations = index
    .querySelectorAll('.site-index a')
    .map((link) => link.getAttribute('href')!)
    .flatMap((href) => /^\/en\/(situations\/[^/]+)\/$/.exec(href)?.[1] ?? []);
  expect(situations.length).toBeGreaterThan(0);
  expect(situations.filter((page) => !reached.has(page))).toEqual([]);
});

test('the first question can be taken in at a glance, and no way is long', () => {
  for (const { nodes, start } of trees)
    expect(nodes.find(({ id }) => id === start)!.answers.length).toBeLessThanOrEqual(7);
  expect(Math.max(...ways.map(({ answers }) => answers.length))).toBeLessThanOrEqual(3);
});

test('who finds nothing that fits is not sent to do what stops the loss', () => {
  const nothingFits = ways.filter(({ answers }) =>
    answers.every(({ answer }) => /わからない|どれでもない/.test(answer.text.ja)),
  );
  expect(nothingFits.length).toBeGreaterThan(0);
  expect(nothingFits.map(({ page }) => page)).not.toContain(firstThing);
});

test('no address of a question tells what was answered', () => {
  const ids = trees.flatMap(({ nodes }) => nodes.map(({ id }) => id));
  expect(ids.filter((id) => !/^q\d+$/.test(id))).toEqual([]);
});
