import { expect, test } from 'vitest';
import { sentence } from '../../../src/model/graph/problem.ts';

test.each([
  ['is missing', 'is missing.'],
  ['is missing.', 'is missing.'],
  ['is too long (12)', 'is too long (12).'],
  ['is no tag. (Start anew.)', 'is no tag. (Start anew.)'],
])('"%s" ends with one full stop', (message, ended) => {
  expect(sentence(message)).toBe(ended);
});
