import { pageFrontMatter } from '../../../schemas/page.ts';
import type { Problem, Rule } from '../rule.ts';

/** Starlight's own fields that pages may use. */
const starlightFields = [
  'title',
  'template',
  'tableOfContents',
  'sidebar',
  'pagefind',
  'prev',
  'next',
  'head',
];

/** Front matter has the fields it needs and no others: Starlight drops a misspelt field without a word. */
export const frontMatter: Rule = {
  name: 'front-matter',
  check({ pages }) {
    const known = new Set([...starlightFields, ...Object.keys(pageFrontMatter.shape)]);
    return pages.flatMap(({ file, frontMatter: fields }): Problem[] => {
      const unknown = Object.keys(fields)
        .filter((field) => !known.has(field))
        .map((field) => ({
          file,
          field,
          message: `is not a field of a page. Known: ${[...known].join(', ')}.`,
        }));
      const result = pageFrontMatter.safeParse(fields);
      const wrong = result.success
        ? []
        : result.error.issues.map((issue) => ({
            file,
            field: issue.path.join('.'),
            message: issue.message,
          }));
      const title =
        typeof fields['title'] === 'string' && fields['title'] !== ''
          ? []
          : [{ file, field: 'title', message: 'is missing.' }];
      return [...unknown, ...wrong, ...title];
    });
  },
};
