import { parse } from 'node-html-parser';
import { unseenIn } from '../../../model/fields/unseen.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';
import { lineAt } from '../../../model/graph/tags.ts';

/** A character reference of MDX. */
const reference = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi;

/**
 * A page's text has no character that nobody sees, written as it is or as a reference: one can hide
 * what a word or a link really says. (Records and front matter are checked by their schemas.)
 */
export const unseenCharacters: Rule = {
  name: 'unseen-characters',
  check: ({ pages }) =>
    pages.flatMap((page) => {
      // Line ends of another system are the reader's matter, not the text's.
      const written = unseenIn(page.body.replaceAll('\r\n', ' \n'));
      const referred = [...page.body.matchAll(reference)].flatMap((match) =>
        unseenIn(parse(match[0]).text).map(({ name }) => ({ place: match.index, name })),
      );
      return [...written, ...referred].map(({ place, name }): Problem => ({
        file: page.file,
        line: lineAt(page, place),
        message: `has ${name}, which nobody sees: delete it, or type the text anew instead of pasting it.`,
      }));
    }),
};
