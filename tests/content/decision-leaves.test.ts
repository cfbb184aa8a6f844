import { expect, test } from 'vitest';
import { isSensitive } from '../../src/components/decision-tree/tree-walk.ts';
import { allWays } from '../decision-ways.ts';
import { tagsIn } from '../../src/model/graph/tags.ts';
import { realContent } from '../real-content.ts';

const { pages, records } = realContent;
const ways = records['decision-trees'].flatMap(({ data }) => allWays(data));

/** Tags that tell a reader what to do next. */
const actions = new Set(['Steps', 'Checklist', 'CallScript', 'ContactDirectory']);

test('every way through the questions ends on a page that says what to do', () => {
  const ends = new Set(ways.map(({ page }) => page));
  expect(ends.size).toBeGreaterThan(0);
  const idle = pages.filter(
    (page) =>
      ends.has(page.path) &&
      !tagsIn(page).some(
        ({ name, attributes }) =>
          actions.has(name) || (name === 'Advice' && attributes['kind'] === 'now'),
      ),
  );
  expect(idle.map(({ file }) => file)).toEqual([]);
});

test('a reader who may be watched never ends on a page that cannot be left at once', () => {
  const ends = records['decision-trees'].flatMap(({ data }) =>
    data.nodes
      .filter((node) => isSensitive(data, node))
      .map((node) => node.answers.flatMap(({ page }) => page ?? []))
      .map((paths) => pages.filter(({ path }) => paths.includes(path))),
  );
  // Where one answer of a question leads to such a page, the question is about being watched.
  const watched = ends.filter((some) => some.some(({ frontMatter }) => frontMatter['quickExit']));
  expect(watched.length).toBeGreaterThan(0);
  for (const page of watched.flat()) expect(page.frontMatter['quickExit'], page.file).toBe(true);
});
