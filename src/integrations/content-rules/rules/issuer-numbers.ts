import type { Content, ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { tagsIn } from '../../../model/graph/tags.ts';
import { matchesIn } from '../../../model/graph/texts.ts';

/**
 * The number of one card company helps its own card holders only. A checklist is read by everybody,
 * so it names no card company; a page gives such a number only in a step, list or paragraph that
 * also leads to the choice of all card companies, or says that it lists organisations, each for its
 * own customers.
 */
export default function* issuerNumbers({ records, pages }: Content): Iterable<Problem> {
  const issuers = new Set(
    records.contacts
      .filter(({ data }) => data.purpose.includes('stop-card'))
      .map(({ name }) => name),
  );
  for (const { file, data } of records.checklists)
    for (const [index, { contacts }] of data.items.entries())
      for (const id of contacts.filter((contact) => issuers.has(contact)))
        yield {
          file,
          field: `items.${index}.contacts`,
          message: `shows the number of one card company ("${id}") to everybody: say "the number on the back of the card" and name the page "contacts".`,
        };
  const directories = new Set(pages.filter(isDirectory).map(({ path }) => path));
  const others = pages.filter(
    (page) => page.frontMatter['listsOrganisations'] !== true && !isDirectory(page),
  );
  for (const { page, place, match } of matchesIn(others, /<Contact\s[^>]*\/>/g)) {
    const [, id] = /\bid="([^"]+)"/.exec(match[0]) ?? [];
    const givesNumber = /\bchannel="/.test(match[0]);
    if (!id || !givesNumber || !issuers.has(id)) continue;
    const links = blockAround(page.body, match.index).matchAll(
      /\]\(\/[\w-]+\/([\w/-]+)\/(?:#purpose-stop-card)?\)/g,
    );
    if (!links.some(([, path]) => directories.has(path!)))
      yield {
        ...place,
        message: `gives the number of one card company ("${id}") without the choice of all: link to ${[...directories].map((path) => `/${page.language}/${path}/#purpose-stop-card`).join(' or ')} beside it.`,
      };
  }
}

const isDirectory = (page: ContentPage) =>
  tagsIn(page).some(({ name }) => name === 'ContactDirectory');

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
