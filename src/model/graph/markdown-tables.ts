import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** The processor that a plugin is attached to, as far as it is used. */
interface Processor {
  data: () => { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
}

/**
 * Tables of GitHub's Markdown, the one of its extensions that pages use. With all of them (addresses
 * that become links, footnotes, task lists, struck text), Markdown took a seventh longer.
 */
export function remarkTables(this: object): void {
  const data = (this as Processor).data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}
