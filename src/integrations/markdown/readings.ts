import type { Root } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';

/** Hides the reading over a hard word from the search index, which would find it inside the word. */
export function rehypeReadings() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      const tag = node as unknown as MdxJsxFlowElement | MdxJsxTextElement;
      if (!['mdxJsxTextElement', 'mdxJsxFlowElement'].includes(tag.type)) return;
      if (tag.name !== 'rt' && tag.name !== 'rp') return;
      tag.attributes.push({ type: 'mdxJsxAttribute', name: 'data-pagefind-ignore', value: '' });
    });
  };
}
