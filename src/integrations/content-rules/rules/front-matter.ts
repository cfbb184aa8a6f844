import { z } from 'astro/zod';
import { pageFrontMatter } from '../../../model/page.ts';
import { words } from '../../../model/fields/text.ts';
import { complaintsOf } from '../../../model/graph/complaints.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';

/**
 * What a page may say: the guide's own fields, and those of Starlight's that hold nothing but words
 * and choices. Others put HTML, addresses or attributes into the page as they stand (`head`,
 * `banner`, `hero`, `prev`, `sidebar.attrs`).
 */
const fields = z.strictObject({
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
export const frontMatter: Rule = {
  name: 'front-matter',
  check({ pages, invalid }) {
    const known = Object.keys(fields.shape);
    // Of fields that could not be read at all, nothing can be said.
    const unread = new Set(invalid.map(({ file }) => file));
    const readable = pages.filter(
      ({ file, frontMatter }) => Object.keys(frontMatter).length > 0 || !unread.has(file),
    );
    return readable.flatMap(({ file, frontMatter, lineOf }) =>
      complaintsOf(fields.safeParse(frontMatter).error?.issues ?? [], frontMatter, known).map(
        ({ path, message }): Problem => ({
          file,
          field: path.join('.'),
          ...(lineOf && { line: lineOf(path) }),
          message,
        }),
      ),
    );
  },
};
