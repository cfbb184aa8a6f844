import { expect, test } from 'vitest';
import { countPress, noPresses } from '../../../src/components/quick-exit/shift-presses.ts';

const press = (...presses: [key: string, at: number][]) =>
  presses.reduce((before, [key, at]) => countPress(before, key, at), noPresses).count;

test('three presses of Shift within five seconds each are counted', () => {
  expect(press(['Shift', 0], ['Shift', 4000], ['Shift', 8500])).toBe(3);
});

test('another key starts again', () => {
  expect(press(['Shift', 0], ['Shift', 100], ['a', 200], ['Shift', 300])).toBe(1);
});

test('a press that comes too late starts again', () => {
  expect(press(['Shift', 0], ['Shift', 100], ['Shift', 5101])).toBe(1);
});
