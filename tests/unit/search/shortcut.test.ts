import { expect, test } from 'vitest';
import { isComposing, opensSearch } from '../../../src/components/search/shortcut.ts';

test.each([
  [{ key: 'k', ctrlKey: true }, true],
  [{ key: 'K', metaKey: true }, true],
  [{ key: 'k', ctrlKey: true, shiftKey: true }, false],
  [{ key: 'k', ctrlKey: true, isComposing: true }, false],
])('%o opens search: %s', (press, opens) => {
  expect(opensSearch(press)).toBe(opens);
});

test('no key opens search without Control or Command (WCAG 2.2, 2.1.4)', () => {
  for (let code = 0x20; code < 0x7f; code++)
    for (const shiftKey of [false, true])
      expect(opensSearch({ key: String.fromCharCode(code), shiftKey })).toBe(false);
});

test('Safari tells of a conversion by its key code alone', () => {
  expect(isComposing({ key: 'Enter', keyCode: 229 })).toBe(true);
  expect(isComposing({ key: 'Enter', keyCode: 13 })).toBe(false);
});
