import { citationsIn } from '../../../lib/citations.ts';
import type { Content } from '../../../model/graph/content.ts';
import type { Rule } from '../rule.ts';

/** Every source is named by something: the list of sources shows what the guide rests on, nothing else. */
export const citedSources: Rule = {
  name: 'cited-sources',
  check(content) {
    const cited = new Set(idsOf(content));
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

/** The ids of sources that pages and records name. */
function idsOf({ records, pages }: Content): string[] {
  return [
    ...pages.flatMap(({ body, frontMatter }) => [
      ...citationsIn(body).sources,
      ...(Array.isArray(frontMatter['sources']) ? frontMatter['sources'].map(String) : []),
    ]),
    ...[
      ...records['audit-items'],
      ...records.charts,
      ...records.diagrams,
      ...records['time-limits'],
    ].flatMap(({ data }) => data.sources),
    ...records.checklists.flatMap(({ data }) => data.items.flatMap((item) => item.sources)),
    ...records.contacts.flatMap(({ data }) => data.channels.flatMap((channel) => channel.sources)),
  ];
}
