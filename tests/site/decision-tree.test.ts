import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { parse as parseYaml } from 'yaml';
import { expect, inject, test } from 'vitest';
import { allWays } from '../../src/components/decision-tree/tree-walk.ts';
import { decisionTree } from '../../src/model/records/decision-trees.ts';

const tree = decisionTree.parse(
  parseYaml(readFileSync('content/decision-trees/find-your-situation.yaml', 'utf8')),
);
const ways = allWays(tree);

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
  const first = tree.nodes.find((node) => node.id === tree.start)!;
  expect(first.answers.length).toBeLessThanOrEqual(7);
  expect(Math.max(...ways.map(({ answers }) => answers.length))).toBeLessThanOrEqual(3);
});

test('who finds nothing that fits is not sent to stop a card', () => {
  const nothingFits = ways.filter(({ answers }) =>
    answers.every(({ answer }) => /わからない|どれでもない/.test(answer.text.ja)),
  );
  expect(nothingFits.length).toBeGreaterThan(0);
  expect(nothingFits.map(({ page }) => page)).not.toContain('do/stop-card');
});

test('no address of a question tells what was answered', () => {
  expect(tree.nodes.map((node) => node.id).filter((id) => !/^q\d+$/.test(id))).toEqual([]);
});
