import type { Content, ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';
import { lineAt } from '../../../model/graph/tags.ts';

/**
 * The number of one card company helps its own card holders only. A checklist is read by everybody,
 * so it names no card company; a page gives such a number only in a step, list or paragraph that
 * also leads to the choice of all card companies.
 */
export const issuerNumbers: Rule = {
  name: 'issuer-numbers',
  check({ records, pages }) {
    const issuers = new Set(
      records.contacts
        .filter(({ data }) => data.purpose.includes('stop-card'))
        .map(({ name }) => name),
    );
    return [
      ...inChecklists(records.checklists, issuers),
      ...pages
        .filter(({ path }) => !listsOrganisations.test(path))
        .flatMap((page) => onPage(page, issuers)),
    ];
  },
};

/** Pages that list organisations, each for its own customers. */
const listsOrganisations = /^(?:say\/|contacts\/|do\/help-in-english$)/;

const choice = /\]\(\/[\w-]+\/contacts\/(?:#purpose-stop-card)?\)/;

function inChecklists(
  checklists: Content['records']['checklists'],
  issuers: Set<string>,
): Problem[] {
  return checklists.flatMap(({ file, data }) =>
    data.items.flatMap((item, index) =>
      item.contacts
        .filter((id) => issuers.has(id))
        .map((id) => ({
          file,
          field: `items.${index}.contacts`,
          message: `shows the number of one card company ("${id}") to everybody: say "the number on the back of the card" and name the page "contacts".`,
        })),
    ),
  );
}

function onPage(page: ContentPage, issuers: Set<string>): Problem[] {
  return [...page.body.matchAll(/<Contact\s[^>]*\/>/g)].flatMap((tag) => {
    const [, id] = /\bid="([^"]+)"/.exec(tag[0]) ?? [];
    const givesNumber = /\bchannel="/.test(tag[0]);
    return id && givesNumber && issuers.has(id) && !choice.test(blockAround(page.body, tag.index))
      ? [
          {
            file: page.file,
            line: lineAt(page, tag.index),
            message: `gives the number of one card company ("${id}") without the choice of all: link to /${page.language}/contacts/#purpose-stop-card beside it.`,
          },
        ]
      : [];
  });
}

/** The step in which a place lies, or else its list or paragraph. */
function blockAround(body: string, place: number): string {
  const step = [...body.matchAll(/<Step\s[^]*?<\/Step>/g)].find(
    ({ 0: text, index }) => index <= place && place < index + text.length,
  );
  if (step) return step[0];
  const start = body.lastIndexOf('\n\n', place) + 1;
  const end = body.indexOf('\n\n', place);
  return body.slice(start, end < 0 ? undefined : end);
}
