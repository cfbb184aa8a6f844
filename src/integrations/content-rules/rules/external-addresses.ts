import type { Problem, Rule } from '../rule.ts';
import { lineAt } from '../tags.ts';

/** Addresses of other sites live in data, where they carry a source and a date; prose links them by id. */
export const externalAddresses: Rule = {
  name: 'external-addresses',
  check: ({ pages }) =>
    pages.flatMap((page): Problem[] =>
      [...page.body.matchAll(/https?:\/\/[^\s)"]+|mailto:[^\s)"]+|[\w.+-]+@[\w-]+\.\w+/g)].map(
        (match) => ({
          file: page.file,
          line: lineAt(page, match.index),
          message: `has the address "${match[0]}" in its text: use <SourceLink id="…"> or <Contact id="…" />.`,
        }),
      ),
    ),
};
