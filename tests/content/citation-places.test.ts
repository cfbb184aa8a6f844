import { expect, test } from 'vitest';
import { lineAt } from '../../src/model/graph/tags.ts';
import { realContent } from '../real-content.ts';

const { pages } = realContent;

test('the number of a source stands directly after what it is a source for', () => {
  const apart = pages.flatMap((page) =>
    [...page.body.matchAll(/[^\s|-]\s+(?=<Cite )/g)]
      .filter(([gap]) => !gap.includes('\n\n'))
      .map(({ index }) => `${page.file}:${lineAt(page, index)}`),
  );
  expect(apart).toEqual([]);
});
