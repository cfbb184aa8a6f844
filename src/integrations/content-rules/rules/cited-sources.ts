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
  for (const { name, file } of sources)
    if (!cited.has(name))
      yield {
        file,
        message:
          'is a source that no page and no record names: cite it where it is used, or delete the file.',
      };
}
