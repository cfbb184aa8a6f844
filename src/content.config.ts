import { relative } from 'node:path';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import type { ZodType } from 'astro/zod';
import { draftFiles } from './model/graph/read-pages';
import { recordLoader } from './model/graph/record-loader';
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
const drafts = import.meta.env.DEV
  ? []
  : draftFiles(process.cwd()).map((file) => `!${relative('content/docs', file)}`);

export const collections = {
  docs: defineCollection({
    loader: glob({ base: 'content/docs', pattern: ['**/*.mdx', ...drafts] }),
    schema: docsSchema({ extend: pageFrontMatterAsRead }),
  }),
  ...records,
};
