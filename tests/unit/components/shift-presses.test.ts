import { expect, test } from 'vitest';
import { countPress, noPresses } from '../../../src/components/quick-exit/shift-presses.ts';

const press = (...presses: [isShiftAlone: boolean, at: number][]) =>
  presses.reduce((before, [isAlone, at]) => countPress(before, isAlone, at), noPresses).count;

test('three presses of Shift within five seconds each are counted', () => {
  expect(press([true, 0], [true, 4000], [true, 8500])).toBe(3);
});

test('another press starts again', () => {
  expect(press([true, 0], [true, 100], [false, 200], [true, 300])).toBe(1);
});

test('a press that comes too late starts again', () => {
  expect(press([true, 0], [true, 100], [true, 5101])).toBe(1);
});
