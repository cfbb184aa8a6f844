import { visit } from 'unist-util-visit';
import type { Content, ContentPage } from './content.ts';
import type { Problem } from './problem.ts';
import { lineAt, parsePage } from './tags.ts';

/** A text that readers may see, and where it stands. */
interface PlacedText {
  file: string;
  field?: string;
  text: string;
  /** The line of the file on which a place in the text lies, if it is known. */
  lineAt?: (place: number) => number;
}

/** Every text of all records in all languages, of pages and interface strings, one by one. */
export function textsOf({ records, words, pages, interfaceStrings }: Content): PlacedText[] {
  return [
    ...[...Object.values(records).flat(), ...words, ...interfaceStrings].flatMap(({ file, data }) =>
      stringsIn(data).map(({ field, text }) => ({ file, field, text })),
    ),
    ...pages.flatMap((page) => [
      ...stringsIn(page.frontMatter).map(({ field, text }) => ({ file: page.file, field, text })),
      {
        file: page.file,
        text: withoutTargets(page),
        lineAt: (place: number) => lineAt(page, place),
      },
    ]),
  ];
}

/** The text of a page with blanks for where its references lead (`[x]: …`): no text, but links. */
function withoutTargets(page: ContentPage): string {
  let text = page.body;
  const parsed = parsePage(page);
  if ('tree' in parsed)
    visit(parsed.tree, 'definition', ({ position }) => {
      // The tree has an empty line for each line of the front matter.
      const [start, end] = [position!.start.offset!, position!.end.offset!].map(
        (offset) => offset - page.bodyLine + 1,
      );
      const blanked = text
        .slice(start, end)
        .replace(/(?<=\]:\s*)(?:<[^>]*>|\S+)/, (target) => ' '.repeat(target.length));
      text = text.slice(0, start) + blanked + text.slice(end);
    });
  return text;
}

/** Every text in a piece of data, with its keys joined by dots. */
export function stringsIn(data: unknown, field = ''): { field: string; text: string }[] {
  if (typeof data === 'string') return [{ field, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, part]) =>
    stringsIn(part, field === '' ? key : `${field}.${key}`),
  );
}

/** Every place in the text of pages that fits a pattern. */
export function* matchesIn<Page extends ContentPage>(
  pages: readonly Page[],
  pattern: RegExp,
): Iterable<{ page: Page; place: Pick<Problem, 'file' | 'line'>; match: RegExpExecArray }> {
  for (const page of pages)
    for (const match of page.body.matchAll(pattern))
      yield { page, match, place: { file: page.file, line: lineAt(page, match.index) } };
}

/** Fields whose content is an address, of the web or for mail. */
export const addressField = /(?:^|\.)(?:url|officialSite|email)$/;

/** Whether a field quotes the page that a source is, in its title and publisher. */
export const isQuoted = (file: string, field: string): boolean =>
  file.startsWith('content/sources/') && !field.startsWith('caveat');
