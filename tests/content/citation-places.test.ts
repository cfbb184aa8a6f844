import { expect, test } from 'vitest';
import { readContent } from '../../src/model/graph/read-content.ts';
import { lineAt } from '../../src/model/graph/tags.ts';
import { buildDay } from '../../src/lib/today.ts';

const { pages } = readContent(process.cwd(), buildDay());

test('the number of a source stands directly after what it is a source for', () => {
  const apart = pages.flatMap((page) =>
    [...page.body.matchAll(/[^\s|-]\s+(?=<Cite )/g)]
      .filter(([gap]) => !gap.includes('\n\n'))
      .map(({ index }) => `${page.file}:${lineAt(page, index)}`),
  );
  expect(apart).toEqual([]);
});
