import { contentDayVariable } from '../src/lib/content-day.ts';
import { editionVariable } from '../src/lib/editions/present.ts';
import { editionOf } from '../src/model/editions/edition.ts';
import { newestDay } from '../src/model/graph/days.ts';
import { readContent } from '../src/model/graph/read-content.ts';

const known = new Map<string, { day: string; edition: string }>();

/** What all tests take for today, and for the edition. */
function pinned(root: string): { day: string; edition: string } {
  const before = known.get(root);
  if (before) return before;
  const content = readContent(root, '');
  const day = newestDay(content);
  const { edition } = editionOf(day, content.records);
  known.set(root, { day, edition });
  return { day, edition };
}

/** The day all tests take for today. */
export function pinnedDay(root: string): string {
  return pinned(root).day;
}

/**
 * The environment every test runs in: an address for the site, and a pinned day, the newest of the
 * content. So a test never turns red because time has passed, and new content does not lie in the
 * future.
 */
export function pinnedEnvironment(root: string): Record<string, string> {
  const { day, edition } = pinned(root);
  const noonInJapan = Date.parse(`${day}T12:00:00+09:00`) / 1000;
  return {
    SOURCE_DATE_EPOCH: String(noonInJapan),
    SITE_URL: 'https://torimodosu.example',
    [contentDayVariable]: day,
    [editionVariable]: edition,
  };
}
