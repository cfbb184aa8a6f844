import { contentDayVariable } from '../src/lib/content-day.ts';
import { newestDay } from '../src/model/graph/days.ts';
import { readContent } from '../src/model/graph/read-content.ts';
import { exampleDay } from './gallery/examples/contact-card.ts';
import { provenSite } from './proven-site.ts';

const days = new Map<string, string>();

/** The day all tests take for today. */
export function pinnedDay(root: string): string {
  const day = days.get(root) ?? newestDay(readContent(root, ''));
  days.set(root, day);
  return day;
}

/**
 * The environment every test runs in: an address for the site, and a pinned day, the newest of the
 * content. So a test never turns red because time has passed, and new content does not lie in the
 * future. A site that was built before is tested with what it was built for.
 */
export function pinnedEnvironment(root: string): Record<string, string> {
  const day = pinnedDay(root);
  return provenSite() ? { [contentDayVariable]: day } : environmentOn(day);
}

/** The same with the day of the examples, for tests that do not read the content. */
export function exampleEnvironment(): Record<string, string> {
  return environmentOn(exampleDay);
}

function environmentOn(day: string): Record<string, string> {
  const noonInJapan = Date.parse(`${day}T12:00:00+09:00`) / 1000;
  return {
    SOURCE_DATE_EPOCH: String(noonInJapan),
    SITE_URL: 'https://torimodosu.example',
    [contentDayVariable]: day,
  };
}
