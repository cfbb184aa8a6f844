import type { Content, ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { matchesIn } from '../../../model/graph/texts.ts';

/** A link of a page of the guide: its path and, behind #, the heading. */
const link = /\]\(\/[\w-]+\/([\w/-]+?)\/(?:#([\w-]+))?\)/g;
const card = /<ContactCard\b[^>]*\bid="([^"]+)"/g;

/**
 * A reader in trouble is led to saving the evidence before any step in which proof may be lost: to a
 * page or its part that says so (`mayLoseEvidence`), and to the shop, after whose inquiry fraudulent
 * orders have vanished from a history.
 */
export default function* evidenceFirst({ pages, records }: Content): Iterable<Problem> {
  const saving = pages.filter(({ frontMatter }) => frontMatter['savesEvidence'] === true);
  const paths = new Set(saving.map(({ path }) => path));
  const risky = new Set(pages.flatMap(riskyPlaces));
  const shops = new Set(
    records.contacts.filter(({ data }) => data.purpose[0] === 'amazon').map(({ name }) => name),
  );
  for (const page of pages.filter(({ frontMatter }) => frontMatter['kind'] === 'situation')) {
    const steps = [...page.body.matchAll(/<Step\s[^]*?<\/Step>/g)];
    const links = [...matchesIn([page], link)];
    const [first] = [
      ...links.filter(({ match }) => risky.has(placeOf(match[1]!, match[2]))),
      ...[...matchesIn([page], card)].filter(({ match }) => shops.has(match[1]!)),
    ]
      .filter(({ match: { index } }) =>
        steps.some((step) => step.index <= index && index < step.index + step[0].length),
      )
      .sort((one, other) => one.match.index - other.match.index);
    if (!first) continue;
    const isSaved = links.some(
      ({ match }) => paths.has(match[1]!) && match.index < first.match.index,
    );
    if (!isSaved)
      yield {
        ...first.place,
        message: `leads to a step that may destroy proof before any link to ${[...paths].join(' or ') || 'a page that says "savesEvidence: true"'}: put that link into the box "now" or into an earlier step.`,
      };
  }
}

const top = 'top';
const placeOf = (path: string, anchor = top) => `${path}#${anchor}`;

/** Where on a page proof may be lost: `top` for a link to the page itself. */
function riskyPlaces({ path, frontMatter: { mayLoseEvidence } }: ContentPage): string[] {
  return Array.isArray(mayLoseEvidence)
    ? mayLoseEvidence.map((anchor) => placeOf(path, String(anchor)))
    : [];
}
