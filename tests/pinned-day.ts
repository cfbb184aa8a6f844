import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The day all tests take for today: the newest day that `content/` itself says it was read,
 * verified or reviewed on. So a test never turns red because time has passed, and new content does
 * not lie in the future.
 * @returns `YYYY-MM-DD`
 */
export function pinnedDay(root: string): string {
  const folder = join(root, 'content');
  const days = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|mdx)$/.test(name))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /^\s*(?:readOn|verifiedOn|reviewed): "(\d{4}-\d{2}-\d{2})"/gm,
      ),
    ])
    .map((match) => match[1]!);
  return days.sort().at(-1)!;
}

/** The environment every test runs in: the pinned day and an address for the site. */
export function pinnedEnvironment(root: string): Record<string, string> {
  const noonInJapan = Date.parse(`${pinnedDay(root)}T12:00:00+09:00`) / 1000;
  return { SOURCE_DATE_EPOCH: String(noonInJapan), SITE_URL: 'https://torimodosu.example' };
}
