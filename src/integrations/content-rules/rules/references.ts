import {
  placeOf,
  placesInFrontMatter,
  placesInRecords,
  type Content,
  type ContentPage,
} from '../../../model/graph/content.ts';
import { contentMoves } from '../../../model/graph/moves.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { placesInTag } from '../../../model/graph/tag-places.ts';
import { tagsIn } from '../../../model/graph/tags.ts';
import type { Rule } from '../rule.ts';
import { headingsOf } from './heading-ids.ts';

/**
 * Everything that names a record or a page names one that exists. Astro only logs an unknown
 * reference and builds on.
 */
export const references: Rule = {
  name: 'references',
  check(content) {
    const missing = missingIn(content);
    const places = [...placesInRecords(content), ...placesInFrontMatter(content.pages)];
    return [
      ...places.flatMap((place): Problem[] => {
        const message = missing(place.meaning, String(place.value));
        return message === undefined ? [] : [{ ...placeOf(place), message }];
      }),
      ...content.pages.flatMap((page) => missingInTags(page, content, missing)),
      ...missingAnchors(content),
    ];
  },
};

type Missing = (meaning: { kind: string; to?: string }, named: string) => string | undefined;

/** Says of a name what is wrong with it; a file that is there but broken is told elsewhere. */
export function missingIn(content: Content): Missing {
  const { records, pages, drafts, broken } = content;
  const moves = contentMoves(content);
  const known = new Map<string, Set<string>>(
    Object.entries(records).map(([kind, list]) => [kind, new Set(list.map(({ name }) => name))]),
  );
  const paths = new Set(pages.map(({ path }) => path));
  for (const { folder, name } of broken) (folder === 'docs' ? paths : known.get(folder))?.add(name);
  return ({ kind, to = '' }, named) => {
    if (kind === 'reference' && !known.get(to)?.has(named))
      return `names "${named}", but content/${to}/${named}.yaml does not exist: correct the id or add the file.`;
    if (kind !== 'page' || paths.has(named)) return undefined;
    const moved = moves.find(({ from }) => from === named);
    if (moved) return `leads to the page "${named}", which was moved: write "${moved.to}".`;
    return drafts.some(({ path }) => path === named)
      ? `leads to the page "${named}", which is a draft: take "draft: true" out of it, or name another page.`
      : `leads to the page "${named}", which does not exist: correct the path, or write the page below content/docs/.`;
  };
}

function missingInTags(page: ContentPage, { records }: Content, missing: Missing): Problem[] {
  return tagsIn(page).flatMap((use) => {
    const { name, attributes, line } = use;
    const { id, channel, only } = attributes;
    const contact = records.contacts.find((record) => record.name === id)?.data;
    const channelId = channel ?? only;
    return [
      ...placesInTag(use).map(({ meaning, value }) => missing(meaning, String(value))),
      channelId !== undefined &&
        contact?.channels.every((one) => one.id !== channelId) &&
        `names the channel "${channelId}", which content/contacts/${id}.yaml does not have.`,
    ].flatMap((message) =>
      message ? [{ file: page.file, line, field: `<${name}>`, message }] : [],
    );
  });
}

/** An answer of a decision tree may lead to a heading, which both languages of the page have. */
function missingAnchors({ records, pages }: Content): Problem[] {
  return records['decision-trees'].flatMap(({ file, data }) =>
    data.nodes.flatMap((node) =>
      node.answers.flatMap(({ page, anchor }) => {
        const leadsTo = pages.filter(({ path }) => path === page);
        if (
          anchor === undefined ||
          leadsTo.every((one) => headingsOf(one).some(({ id }) => id === anchor))
        )
          return [];
        return [
          {
            file,
            field: `nodes.${node.id}`,
            message: `leads to "#${anchor}" on the page "${page}", which has no heading with that id in both languages.`,
          },
        ];
      }),
    ),
  );
}
