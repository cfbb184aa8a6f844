import type { Root } from 'mdast';
import { relative } from 'node:path';
import type { VFile } from 'vfile';
import type { Content } from '../../model/graph/content.ts';
import { takeTree } from '../../model/graph/tags.ts';

/** The file is nameless when it is a text alone. */
type Parser = (text: string, file: Pick<VFile, 'cwd'> & { path?: string }) => Root;

/**
 * Gives Astro the syntax trees that the rules read, so that a build parses each page once. A page that
 * was edited since, or is built again, is parsed as ever.
 */
export function remarkParsedPages({ pages }: Pick<Content, 'pages'>) {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return function (this: object): void {
    const processor = this as { parser: Parser };
    const parse = processor.parser;
    processor.parser = (text, file) => {
      const page = byFile.get(relative(file.cwd, file.path ?? '').replaceAll('\\', '/'));
      return (page && text.endsWith(page.body) && takeTree(page)) || parse(text, file);
    };
  };
}
