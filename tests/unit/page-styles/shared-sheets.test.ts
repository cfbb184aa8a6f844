import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedSheets } from '../../../src/integrations/page-styles/shared-sheets.ts';

test('pages of the usual frame share one list, a page with another frame has none', () => {
  const usual = ['frame', 'foot', 'advice'];
  const most = [usual, usual, usual, usual, [...usual, 'chart']];
  expect(sharedSheets([...most, ['frame', 'foot'], ['paper']])).toEqual([
    ...most.map(() => usual),
    usual,
    [],
  ]);
});

test('at most one list is given, of sheets that are in use, each once', () => {
  const names: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(fc.array(names), (pages) => {
      const shared = sharedSheets(pages);
      expect(shared).toHaveLength(pages.length);
      const lists = new Set(shared.filter((list) => list.length > 0).map(String));
      expect(lists.size).toBeLessThanOrEqual(1);
      for (const list of shared) {
        expect(new Set(list).size).toBe(list.length);
        expect(list.every((sheet) => pages.some((sheets) => sheets.includes(sheet)))).toBe(true);
      }
    }),
  );
});
