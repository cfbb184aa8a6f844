import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a host that reads `_headers` (Cloudflare Pages, Netlify) would answer with, so that every
 * test in a browser runs under the policy of the site. A folder without that file has no headers.
 * @returns the headers of a path, by their names in lower case
 */
export function hostHeaders(folder: string): (path: string) => Record<string, string> {
  const file = join(folder, '_headers');
  const blocks = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n\n') : [];
  const rules = blocks.map((block) => {
    const [path, ...lines] = block.split('\n');
    return {
      start: path!.replace(/\*$/, ''),
      headers: lines.map((line) => {
        const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line)!;
        return [name!.toLowerCase(), value!] as const;
      }),
    };
  });
  return (path) =>
    Object.fromEntries(
      rules.filter(({ start }) => path.startsWith(start)).flatMap(({ headers }) => headers),
    );
}

/** Where a host that reads `_redirects` leads from a path, with status 301. */
export function hostRedirects(folder: string): Map<string, string> {
  const file = join(folder, '_redirects');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(' ') as [string, string]),
  );
}
