import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Wraps tables in a region that scrolls by itself on a narrow screen, can be reached by keyboard,
 * and is named after the heading above it (WCAG 2.1.1, 1.4.10).
 */
export function rehypeTableRegions() {
  return (tree: Root): void => {
    let heading = '';
    visit(tree, 'element', (node, index, parent) => {
      if (/^h[1-6]$/.test(node.tagName)) heading = toString(node);
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      const region: Element = {
        type: 'element',
        tagName: 'section',
        properties: { className: ['table-region'], tabIndex: 0, ariaLabel: heading },
        children: [node],
      };
      parent.children[index] = region;
      return [SKIP, index + 1];
    });
  };
}
