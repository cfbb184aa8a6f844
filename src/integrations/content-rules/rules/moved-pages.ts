import {
  placesInFrontMatter,
  placesInRecords,
  type Content,
} from '../../../model/graph/content.ts';
import { recordPage } from '../../../model/graph/moves.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** An address of old leads to one page, straight to where it is now. */
export default function* movedPages(content: Content): Iterable<Problem> {
  const { pages, records } = content;
  const languageOf = new Map(pages.map(({ file, language }) => [file, language as string]));
  const isThere = new Map<string, string>([
    ...pages.map(({ language, path, file }) => [`${language}/${path}`, file] as const),
    ...(['contacts', 'sheets'] as const).flatMap((kind) =>
      records[kind].map(({ data, file }) => [`/${recordPage[kind](data.id)}`, file] as const),
    ),
  ]);
  const first = new Map<string, string>();
  for (const { file, field, meaning, value } of [
    ...placesInFrontMatter(pages),
    ...placesInRecords(content),
  ]) {
    if (meaning.kind !== 'former-address') continue;
    const name = String(value);
    const [, folder = ''] = file.split('/');
    const path = folder in recordPage ? recordPage[folder as keyof typeof recordPage](name) : name;
    const address = `${languageOf.get(file) ?? ''}/${path}`;
    const now = isThere.get(address) ?? isThere.get(`/${path}`);
    const earlier = first.get(address);
    first.set(address, earlier ?? file);
    const problem = now
      ? `is ${now} now: take it out, or move that away first. What was there before two moves is named here as well.`
      : earlier &&
        `${earlier === file ? 'stands there already' : `${earlier} names too`}: an old address leads to one page. Take it out of one place.`;
    if (problem)
      yield {
        file,
        field,
        message: `names "${name}", which ${problem}`,
        // The languages of a page name it alike.
        cause: `${field} ${path}`,
      };
  }
}
