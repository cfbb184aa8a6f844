import {
  placesInFrontMatter,
  placesInRecords,
  type Content,
  type ContentPage,
} from '../../../model/graph/content.ts';
import { nearest } from '../../../model/distance.ts';
import { languages as completeLanguages } from '../../../model/language.ts';
import { headingsOf } from '../../../model/graph/headings.ts';
import { contentMoves, unsettledMoves, type Move } from '../../../model/graph/moves.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { placesInTag } from '../../../model/graph/tag-places.ts';
import { tagsIn } from '../../../model/graph/tags.ts';
import type { Meaning } from '../../../model/fields/meaning.ts';

/**
 * Everything that names a record or a page names one that exists. Astro only logs an unknown
 * reference and builds on.
 */
export default function* references(content: Content): Iterable<Problem> {
  const missing = missingIn(content);
  for (const { file, field, meaning, value } of [
    ...placesInRecords(content),
    ...placesInFrontMatter(content.pages),
  ])
    for (const wrong of missing(meaning, String(value))) yield { file, field, ...wrong };
  for (const page of content.pages) yield* missingInTags(page, content, missing);
  yield* missingAnchors(content);
}

type Missing = (meaning: Meaning, named: string) => Pick<Problem, 'message' | 'cause'>[];

/** What is wrong with the path of a page, as the end of a sentence, and where the page is now if it was moved. */
export interface WrongPath {
  why: string;
  movedTo?: string;
}

/** Says of a name what is wrong with it; a file that is there but broken is told elsewhere. */
export function missingIn(content: Content): Missing {
  const { records, broken } = content;
  const known = new Map(
    Object.entries(records).map(([kind, list]) => [kind, new Set(list.map(({ name }) => name))]),
  );
  for (const { folder, name } of broken) known.get(folder)?.add(name);
  const wrongPath = wrongPathIn(content);
  return (meaning, named) => {
    if (meaning.kind === 'reference' && !known.get(meaning.to)?.has(named)) {
      const file = `content/${meaning.to}/${named}.yaml`;
      const meant = nearest(named, [...(known.get(meaning.to) ?? [])]);
      const message = `names "${named}", but ${file} does not exist: ${meant === undefined ? 'correct the id' : `write "${meant}",`} or add the file.`;
      return [{ message, cause: `${meaning.to}/${named}` }];
    }
    const wrong = meaning.kind === 'page' && wrongPath(named);
    if (!wrong) return [];
    return [
      { message: `leads to the page "${named}", which ${wrong.why}`, cause: `docs/${named}` },
    ];
  };
}

/** Says of the path of a page what is wrong with it; a page that is there but broken is told elsewhere. */
export function wrongPathIn(content: Content): (named: string) => WrongPath | undefined {
  const { drafts, broken } = content;
  const moves = contentMoves(content);
  const known = knownPages(content, moves);
  for (const { folder, name } of broken) if (folder === 'docs') known.add(name);
  return (named) => {
    if (known.has(named)) return undefined;
    const moved = moves.find(({ from }) => from === named);
    if (moved) return { why: `was moved: write "${moved.to}".`, movedTo: moved.to };
    const meant = nearest(named, [...known]);
    return {
      why: drafts.some(({ path }) => path === named)
        ? 'is a draft: take "draft: true" out of it, or name another page.'
        : `does not exist: ${meant === undefined ? 'correct the path' : `write "${meant}"`}, or write the page below content/docs/. If it was moved, say "movedFrom: [${named}]" where it is now.`,
    };
  };
}

/** Paths that may be named. Where a page was moved, a language that was forgotten may still have it. */
function knownPages({ pages }: Content, moves: readonly Move[]): Set<string> {
  const former = new Set(moves.map(({ from }) => from));
  const there = pages.filter(
    ({ path, language }) => !former.has(path) || completeLanguages.includes(language),
  );
  return new Set([...there.map(({ path }) => path), ...unsettledMoves(pages)]);
}

function* missingInTags(
  page: ContentPage,
  { records }: Content,
  missing: Missing,
): Iterable<Problem> {
  for (const use of tagsIn(page)) {
    const { id, channel, only } = use.attributes;
    const place = { file: page.file, line: use.line, field: `<${use.name}>` };
    for (const { meaning, value } of placesInTag(use))
      for (const wrong of missing(meaning, String(value))) yield { ...place, ...wrong };
    const channels = records.contacts.find(({ name }) => name === id)?.data.channels;
    const named = channel ?? only;
    if (named !== undefined && channels?.every((one) => one.id !== named))
      yield {
        ...place,
        message: `names the channel "${named}", which content/contacts/${id}.yaml does not have: write one of ${channels.map((one) => one.id).join(', ')}.`,
      };
  }
}

/** An answer of a decision tree may lead to a heading. (That languages have the same, `translations` says.) */
function* missingAnchors({ records, pages }: Content): Iterable<Problem> {
  for (const { file, data } of records['decision-trees'])
    for (const [place, { answers }] of data.nodes.entries())
      for (const [index, { page, anchor }] of answers.entries()) {
        const leadsTo = pages.filter(({ path }) => path === page);
        const has = (one: ContentPage) => headingsOf(one).some(({ id }) => id === anchor);
        if (anchor !== undefined && leadsTo.length > 0 && !leadsTo.some(has))
          yield {
            file,
            field: `nodes.${place}.answers.${index}.anchor`,
            message: `leads to "#${anchor}" on the page "${page}", which has no heading with that id.`,
          };
      }
}
