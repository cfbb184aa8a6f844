import { placesIn, type Place } from '../../../model/fields/meaning.ts';
import {
  placesInFrontMatter,
  placesInRecords,
  type Content,
} from '../../../model/graph/content.ts';
import { recordKinds, type RecordKind } from '../../../model/records/index.ts';
import { placesInTag } from '../../../model/graph/tag-places.ts';
import { parsePage, tagsIn } from '../../../model/graph/tags.ts';
import type { Rule } from '../rule.ts';

/** Every source is named by something: the list of sources shows what the guide rests on, nothing else. */
export const citedSources: Rule = {
  name: 'cited-sources',
  check(content) {
    // What a file names that could not be read at all is not known.
    if (content.broken.some(({ data }) => data === undefined)) return [];
    if ([...content.pages, ...content.drafts].some((page) => 'wrong' in parsePage(page))) return [];
    const cited = citedIn(content);
    return content.records.sources.flatMap(({ name, file }) =>
      cited.has(name)
        ? []
        : [
            {
              file,
              message:
                'is a source that no page and no record names: cite it where it is used, or delete the file.',
            },
          ],
    );
  },
};

/** The ids of sources that pages, drafts and records name, broken ones among them. */
function citedIn(content: Content): Set<string> {
  const pages = [...content.pages, ...content.drafts];
  const places: Place[] = [
    ...placesInRecords(content),
    ...content.broken.flatMap(({ folder, data }) =>
      folder in recordKinds ? placesIn(recordKinds[folder as RecordKind], data) : [],
    ),
    ...placesInFrontMatter(pages),
    ...pages.flatMap((page) => tagsIn(page).flatMap(placesInTag)),
  ];
  return new Set(
    places.flatMap(({ meaning, value }) =>
      meaning.kind === 'reference' && meaning.to === 'sources' ? [String(value)] : [],
    ),
  );
}
