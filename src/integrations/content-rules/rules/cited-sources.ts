import type { ZodType } from 'astro/zod';
import { namedBy, placesIn } from '../../../model/fields/meaning.ts';
import {
  placesInFrontMatter,
  placesInRecords,
  type Content,
} from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { recordKinds, type RecordKind } from '../../../model/records/index.ts';
import { placesInTag } from '../../../model/graph/tag-places.ts';
import { parsePage, tagsIn } from '../../../model/graph/tags.ts';
import { tags } from '../../../model/tags.ts';
import { fields } from './front-matter.ts';

/** Every source is named by something: the list of sources shows what the guide rests on, nothing else. */
export default function* citedSources(content: Content): Iterable<Problem> {
  const pages = [...content.pages, ...content.drafts];
  // What a file names that could not be read at all is not known.
  if (content.broken.some(({ data }) => data === undefined)) return;
  if (pages.some((page) => 'wrong' in parsePage(page))) return;
  const places = [
    ...placesInRecords(content),
    ...content.broken.flatMap(({ folder, data }) =>
      folder in recordKinds ? placesIn(recordKinds[folder as RecordKind], data) : [],
    ),
    ...placesInFrontMatter(pages),
    ...pages.flatMap((page) => tagsIn(page).flatMap(placesInTag)),
  ];
  const cited = new Set(namedBy(places, 'sources'));
  const { sources } = content.records;
  const broken = content.broken.filter(({ folder }) => folder === 'sources');
  // An id with a slip in it may mean any of them.
  if (cited.difference(new Set([...sources, ...broken].map(({ name }) => name))).size > 0) return;
  const uncited = sources.filter(({ name }) => !cited.has(name));
  if (uncited.length === 0) return;
  const perhaps = new Set([
    ...content.broken.flatMap(({ data }) => textsIn(data)),
    ...pages.flatMap(({ frontMatter }) => textsIfWrong(fields, frontMatter)),
    ...pages.flatMap((page) =>
      tagsIn(page).flatMap(({ name, attributes }) =>
        textsIfWrong(tags[name]?.attributes, attributes),
      ),
    ),
  ]);
  for (const { name, file } of uncited)
    if (!perhaps.has(name))
      yield {
        file,
        message:
          'is a source that no page and no record names: cite it where it is used, or delete the file.',
      };
}

/** Every text in data that breaks its schema: a field with a slip in its name may cite by any. */
function textsIfWrong(schema: ZodType | undefined, data: unknown): string[] {
  return schema?.safeParse(data).success ? [] : textsIn(data);
}

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
