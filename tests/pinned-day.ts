import { contentDayVariable } from '../src/lib/content-day.ts';
import { editionVariable } from '../src/lib/editions/present.ts';
import { dayOf, editionOf } from '../src/model/editions/edition.ts';
import { newestDay } from '../src/model/graph/days.ts';
import { readContent } from '../src/model/graph/read-content.ts';
import { exampleDay } from './gallery/examples/contact-card.ts';
import { provenSite } from './proven-site.ts';

const editions = new Map<string, string>();

/** The edition that all tests take for the present one. */
function pinnedEdition(root: string): string {
  let edition = editions.get(root);
  if (edition === undefined) {
    const content = readContent(root, '');
    ({ edition } = editionOf(newestDay(content), content.records));
    editions.set(root, edition);
  }
  return edition;
}

/** The day all tests take for today. */
export function pinnedDay(root: string): string {
  return dayOf(pinnedEdition(root));
}

/**
 * The environment every test runs in: an address for the site, and a pinned day, the newest of the
 * content. So a test never turns red because time has passed, and new content does not lie in the
 * future. A site that was built before is tested with what it was built for.
 */
export function pinnedEnvironment(root: string): Record<string, string> {
  const edition = pinnedEdition(root);
  return provenSite() ? namesOf(edition) : environmentOf(edition);
}

/** The same with the day of the examples, for tests that do not read the content. */
export function exampleEnvironment(): Record<string, string> {
  return environmentOf(`${exampleDay}-bcd`);
}

function environmentOf(edition: string): Record<string, string> {
  const noonInJapan = Date.parse(`${dayOf(edition)}T12:00:00+09:00`) / 1000;
  return {
    SOURCE_DATE_EPOCH: String(noonInJapan),
    SITE_URL: 'https://torimodosu.example',
    ...namesOf(edition),
  };
}

/** What the configuration gives pages of the edition that they are. */
function namesOf(edition: string): Record<string, string> {
  return { [contentDayVariable]: dayOf(edition), [editionVariable]: edition };
}
