import { parse } from 'node-html-parser';
import { unseenIn } from '../../../model/fields/unseen.ts';
import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { lineAt } from '../../../model/graph/tags.ts';

/** A character reference of MDX. */
const reference = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi;

/**
 * A page's text has no character that nobody sees, written as it is or as a reference: one can hide
 * what a word or a link really says. (Records and front matter are checked by their schemas.)
 */
export default function* unseenCharacters({ pages }: Content): Iterable<Problem> {
  for (const page of pages) {
    // Line ends of another system are the reader's matter, not the text's.
    const written = unseenIn(page.body.replaceAll('\r\n', ' \n'));
    const referred = [...page.body.matchAll(reference)].flatMap((match) =>
      unseenIn(parse(match[0]).text).map(({ name }) => ({ place: match.index, name })),
    );
    for (const { place, name } of [...written, ...referred])
      yield {
        file: page.file,
        line: lineAt(page, place),
        message: `has ${name}, which nobody sees: delete it, or type the text anew instead of pasting it.`,
      };
  }
}
