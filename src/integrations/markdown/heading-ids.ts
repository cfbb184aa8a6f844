import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** `[#id]` at the end of a heading. MDX reads `{#id}` as an expression and stops, hence the brackets. */
const marker = /\s*\[#([^\]]*)\]\s*$/;

/**
 * Gives headings the ids written at their ends (`## Stop the card [#stop-card]`), the same ASCII
 * ids in both languages, so that a link keeps its place when the reader changes the language.
 * A heading without one stops the build.
 */
export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'heading', (heading) => {
      const id = takeId(heading);
      if (id === undefined)
        file.fail(
          'has a heading without an id: end it with [#short-id], the same in both languages.',
          heading,
        );
      if (!/^[a-z][a-z0-9-]*$/.test(id))
        file.fail(
          `has the heading id "${id}": use lower-case ASCII letters, digits and hyphens.`,
          heading,
        );
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
    });
  };
}

/** Removes the marker from a heading's text and returns the id in it. */
function takeId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const id = marker.exec(last.value)?.[1];
  if (id !== undefined) last.value = last.value.replace(marker, '');
  return id;
}
