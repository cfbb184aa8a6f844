import type { Chart } from '../../model/records/charts.ts';

/** The widest a bar gets, in percent of the picture, so that its number has room behind it. */
const widest = 70;

/**
 * The bars of a chart that have a number, category by category, on one scale that begins at zero.
 * @returns each with its `width` in percent of the picture, and its `row`: its place among the bars
 *   of its category, from 0; bars without a number leave no gap
 */
export function layOutBars({ categories, series }: Pick<Chart, 'categories' | 'series'>) {
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const longest = Math.max(...values, 1);
  return categories.flatMap((_, category) =>
    series
      .flatMap((one, index) => {
        const value = one.values[category] ?? null;
        return value === null
          ? []
          : [{ series: index, category, value, width: (value / longest) * widest }];
      })
      .map((bar, row) => ({ ...bar, row })),
  );
}
