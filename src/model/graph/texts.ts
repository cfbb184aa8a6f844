import type { Content } from './content.ts';
import { lineAt } from './tags.ts';

/** A text that readers may see, and where it stands. */
export interface PlacedText {
  file: string;
  field?: string;
  text: string;
  /** The line of the file on which a place in the text lies, if it is known. */
  lineAt?: (place: number) => number;
}

/** Every text of all records, pages and interface strings, one by one. */
export function textsOf({ records, pages, interfaceStrings }: Content): PlacedText[] {
  return [
    ...[...Object.values(records).flat(), ...interfaceStrings].flatMap(({ file, data }) =>
      stringsIn(data).map(({ field, text }) => ({ file, field, text })),
    ),
    ...pages.flatMap((page) => [
      ...stringsIn(page.frontMatter).map(({ field, text }) => ({ file: page.file, field, text })),
      { file: page.file, text: page.body, lineAt: (place: number) => lineAt(page, place) },
    ]),
  ];
}

/** Every text in a piece of data, with its keys joined by dots. */
export function stringsIn(data: unknown, field = ''): { field: string; text: string }[] {
  if (typeof data === 'string') return [{ field, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, part]) =>
    stringsIn(part, field === '' ? key : `${field}.${key}`),
  );
}
