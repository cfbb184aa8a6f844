import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce } from '../../../src/lib/announce.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A region that remembers what it held, one after the other. */
function region() {
  const held: string[] = [];
  let text = '';
  return {
    held,
    element: {
      get textContent() {
        return text;
      },
      set textContent(value: string) {
        if (value !== text) held.push(value);
        text = value;
      },
    } as Element,
  };
}

test('the same words again change the region twice, so that they are spoken again', () => {
  const { element, held } = region();
  for (const said of ['3 of 46', '3 of 46', '3 of 46']) {
    announce(element, said);
    vi.runAllTimers();
  }
  expect(held).toEqual(['3 of 46', '', '3 of 46', '', '3 of 46']);
});

test('other words are said at once, and what was to be said again does not come after them', () => {
  const { element, held } = region();
  announce(element, 'first');
  announce(element, 'first');
  announce(element, 'second');
  expect(element.textContent).toBe('second');
  vi.runAllTimers();
  expect(held).toEqual(['first', '', 'second']);
});

test('nothing is said again where nothing is to be said', () => {
  const { element, held } = region();
  announce(element, '');
  announce(element, '');
  vi.runAllTimers();
  expect(held).toEqual([]);
});
