import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { matchesIn } from '../../../model/graph/texts.ts';

/** What Starlight makes a box of (`:::note`), at the beginning of a line; its end is told with it. */
const aside = /^[ \t]*:::[ \t]*\w+/gm;

/** A page has no box of Starlight's: this site has none of their styles, and says what they say by tags. */
export default function* asides({ pages }: Content): Iterable<Problem> {
  for (const { place, match } of matchesIn(pages, aside))
    yield {
      ...place,
      message: `has a box "${match[0].trim()}", which this site does not show as one: write a paragraph, or <Advice kind="answer">, "now", "dont" or "later".`,
    };
}
