import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import type { ZodType } from 'astro/zod';
import { recordLoader } from './model/graph/record-loader';
import { interfaceStrings } from '@model/interface-strings';
import { pageFrontMatter } from '@model/page';
import { recordKindNames, recordKinds, type RecordKind } from '@model/records';

/** A collection a kind of record: one record a file, whose name is its id. */
const records = Object.fromEntries(
  recordKindNames.map((kind) => [
    kind,
    defineCollection({ loader: recordLoader(kind), schema: recordKinds[kind] as ZodType }),
  ]),
) as { [Kind in RecordKind]: { loader: Loader; schema: (typeof recordKinds)[Kind] } };

export const collections = {
  docs: defineCollection({
    loader: glob({ base: 'content/docs', pattern: '**/*.mdx' }),
    schema: docsSchema({ extend: pageFrontMatter }),
  }),
  i18n: defineCollection({
    loader: glob({ base: 'content/i18n', pattern: '*.yaml' }),
    schema: i18nSchema({ extend: interfaceStrings }),
  }),
  ...records,
};
