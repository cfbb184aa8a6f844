import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Puts the base path the site is published at before links that pages write from the root
 * (`/ja/do/police/`), so that prose is right wherever someone hosts it.
 * @param base the path with a slash at both ends
 */
export function remarkBasePath(base: string) {
  return () =>
    (tree: Root): void => {
      if (base === '/') return;
      visit(tree, (link) => {
        if (link.type !== 'link' && link.type !== 'definition') return;
        if (link.url.startsWith('/') && !link.url.startsWith('//'))
          link.url = base + link.url.slice(1);
      });
    };
}
