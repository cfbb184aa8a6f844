import { z } from 'astro/zod';
import { reference } from '../fields/reference.ts';
import { day } from '../fields/date.ts';
import { bilingual, id } from '../fields/text.ts';

/** Numbers drawn as bars: `content/charts/<id>.yaml`. */
export const chart = z
  .strictObject({
    id,
    title: bilingual,
    /** What the picture shows, for someone who cannot see it. */
    description: bilingual,
    /** `bars`: one bar a category. `grouped-bars`: a bar a series in every category. */
    kind: z.enum(['bars', 'grouped-bars']),
    unit: bilingual,
    /** What a value is multiplied by to be in a language's unit: 億円 are tenths of a billion yen. */
    scale: z
      .strictObject({ ja: z.number().positive(), en: z.number().positive() })
      .default({ ja: 1, en: 1 }),
    categories: z.array(z.strictObject({ id, label: bilingual })).min(1),
    series: z
      .array(
        z.strictObject({
          id,
          label: bilingual,
          /** In the order of the categories; null where no number is known. */
          values: z.array(z.number().nonnegative().nullable()),
        }),
      )
      .min(1),
    /** What the numbers are not. */
    notes: z.array(bilingual).min(1),
    sources: z.array(reference('sources')).min(1),
    readOn: day('read'),
  })
  .superRefine((value, context) => {
    const fail = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    value.series.forEach((series, index) => {
      if (series.values.length !== value.categories.length)
        fail(
          ['series', index, 'values'],
          `has ${series.values.length} values for ${value.categories.length} categories: give one each, null where none is known`,
        );
    });
    if (value.kind === 'bars' && value.series.length > 1)
      fail(['kind'], 'is "bars", but there are several series: use "grouped-bars"');
  });

export type Chart = z.infer<typeof chart>;
