import type { Chart } from '../../model/records/charts.ts';

/** One bar; `width` in percent of the picture, 0 to 70, so that its number has room behind it. */
export interface Bar {
  series: number;
  category: number;
  value: number;
  width: number;
  /** Its place among the bars of its category, from 0; bars without a number leave no gap. */
  row: number;
}

/** The widest a bar gets, in percent of the picture. */
const widest = 70;

/** The bars of a chart that have a number, category by category, on one scale that begins at zero. */
export function layOutBars({ categories, series }: Pick<Chart, 'categories' | 'series'>): Bar[] {
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
