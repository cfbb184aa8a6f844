import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutBars } from '../../../src/components/chart/bar-layout.ts';

const label = { ja: 'みほん', en: 'Sample' };
const chartOf = (values: (number | null)[]) => ({
  categories: values.map((_, index) => ({ id: `c${index}`, label })),
  series: [{ id: 'all', label, values }],
});

test('a longer bar never stands for a smaller number, and zero has no bar', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }), (values) => {
      const bars = layOutBars(chartOf(values));
      for (const bar of bars) {
        expect(bar.width).toBeLessThanOrEqual(70);
        for (const other of bars)
          if (bar.value < other.value) expect(bar.width).toBeLessThan(other.width);
        if (bar.value === 0) expect(bar.width).toBe(0);
      }
    }),
  );
});

test('a number nobody knows has no bar', () => {
  expect(layOutBars(chartOf([5, null])).map((bar) => bar.category)).toEqual([0]);
});
