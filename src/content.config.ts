import { relative } from 'node:path';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import type { ZodType } from 'astro/zod';
import { givenContent } from './model/graph/given-content';
import { recordLoader } from './model/graph/record-loader';
import { stringsLoader } from './integrations/content-root/strings-loader';
import { pageFrontMatterAsRead } from '@model/page';
import { recordKindNames, recordKinds, type RecordKind } from '@model/records';

/** A collection a kind of record: one record a file, whose name is its id. */
const records = Object.fromEntries(
  recordKindNames.map((kind) => [
    kind,
    defineCollection({ loader: recordLoader(kind), schema: recordKinds[kind] as ZodType }),
  ]),
) as { [Kind in RecordKind]: { loader: Loader; schema: (typeof recordKinds)[Kind] } };

/** Drafts are shown while writing, and left out of a build wherever pages are listed. */
const pages: Loader = {
  name: 'pages',
  load: (context) => {
    const drafts = import.meta.env.DEV ? [] : givenContent(context.config).drafts;
    const left = drafts.map(({ file }) => `!${relative('content/docs', file)}`);
    return glob({ base: 'content/docs', pattern: ['**/*.mdx', ...left] }).load(context);
  },
};

export const collections = {
  docs: defineCollection({
    loader: pages,
    schema: docsSchema({ extend: pageFrontMatterAsRead }),
  }),
  i18n: defineCollection({ loader: stringsLoader }),
  ...records,
};
