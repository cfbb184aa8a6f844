import { z } from 'astro/zod';
import { complaintsOf, type Complaint } from '../../../model/graph/complaints.ts';
import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { words } from '../../../model/fields/text.ts';
import { neededFields, pageFrontMatter } from '../../../model/page.ts';

/**
 * What a page may say: the guide's own fields, and those of Starlight's that hold nothing but words
 * and choices. Others put HTML, addresses or attributes into the page as they stand (`head`,
 * `banner`, `hero`, `prev`, `sidebar.attrs`).
 */
export const fields = z.strictObject({
  ...pageFrontMatter.shape,
  title: words,
  template: z.enum(['doc', 'splash']).optional(),
  tableOfContents: z.literal(false).optional(),
  /** Shown while writing, left out of a build. */
  draft: z.boolean().optional(),
  sidebar: z
    .strictObject({
      order: z.number().optional(),
      label: words.optional(),
      hidden: z.boolean().optional(),
    })
    .optional(),
});

/** Front matter has the fields it needs and no others: Starlight drops a misspelt field without a word. */
export default function* frontMatter({ pages, broken }: Content): Iterable<Problem> {
  // Of fields that could not be read at all, nothing can be said.
  const unread = new Set(broken.map(({ file }) => file));
  for (const { file, path: page, frontMatter: said } of pages) {
    if (unread.has(file)) continue;
    for (const { path, message } of complaintsOf(fields, said, lacking(said))) {
      const field = path.join('.');
      yield { file, field, message, cause: `${page} ${field} ${message}` };
    }
  }
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** What a page of its kind has, and this one lacks though its fields are optional. */
function lacking(said: Record<string, unknown>): Complaint[] {
  const kind = String(said['kind']);
  return (neededFields[kind] ?? [])
    .filter((field) => said[field] === undefined || isEmptyList(said[field]))
    .map((field) => ({
      path: [field],
      message: `is missing: a page of the kind "${kind}" has it.`,
    }));
}
