import { expect, test } from 'vitest';
import { isComposing, opensSearch } from '../../../src/components/search/shortcut.ts';

test.each([
  [{ key: '/' }, false, true],
  [{ key: '/' }, true, false],
  [{ key: 'k', ctrlKey: true }, true, true],
  [{ key: 'K', metaKey: true }, false, true],
  [{ key: 'k' }, false, false],
  [{ key: 'k', ctrlKey: true, isComposing: true }, false, false],
  [{ key: '/', keyCode: 229 }, false, false],
])('%o while typing: %s opens search: %s', (press, isTyping, opens) => {
  expect(opensSearch(press, isTyping)).toBe(opens);
});

test('Safari tells of a conversion by its key code alone', () => {
  expect(isComposing({ key: 'Enter', keyCode: 229 })).toBe(true);
  expect(isComposing({ key: 'Enter', keyCode: 13 })).toBe(false);
});
