import { contentDay } from '../src/lib/content-day.ts';

/** The day all tests take for today. */
export { contentDay as pinnedDay };

/**
 * The environment every test runs in: an address for the site, and a pinned day, the newest of the
 * content. So a test never turns red because time has passed, and new content does not lie in the
 * future.
 */
export function pinnedEnvironment(root: string): Record<string, string> {
  const noonInJapan = Date.parse(`${contentDay(root)}T12:00:00+09:00`) / 1000;
  return { SOURCE_DATE_EPOCH: String(noonInJapan), SITE_URL: 'https://torimodosu.example' };
}
