import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { headingId, withoutId } from '../../model/graph/heading-id.ts';

/**
 * Gives headings the ids written at their ends (`## Stop the card [#stop-card]`), the same ASCII
 * ids in both languages, so that a link keeps its place when the reader changes the language.
 * That each has one, the rule `heading-ids` says.
 */
export function remarkHeadingIds() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading) => {
      const id = headingId(heading);
      if (id === undefined) return;
      withoutId(heading);
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
    });
  };
}
