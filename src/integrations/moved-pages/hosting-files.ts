import type { Move } from '../../model/graph/moves.ts';

/**
 * The file `_redirects`, which Cloudflare Pages and Netlify read. Netlify answers with the page that
 * stands at an old address instead, and that leads on too: what would force it (`301!`) is an error
 * on Cloudflare Pages. https://developers.cloudflare.com/pages/configuration/redirects/
 * @param base the path the site is published at, with a slash at both ends
 */
export function redirectsFile(moves: readonly Move[], base: string): string {
  return linesOf(moves, base, (from, to) => `${from} ${to} 301`);
}

/** What nginx includes in a `server` block; what was asked behind `?` goes along. */
export function nginxRedirects(moves: readonly Move[], base: string): string {
  return linesOf(
    moves,
    base,
    (from, to) => `location = ${from} { return 301 ${to}$is_args$args; }`,
  );
}

function linesOf(
  moves: readonly Move[],
  base: string,
  line: (from: string, to: string) => string,
): string {
  const lines = moves.map(({ language, from, to }) =>
    line(`${base}${language}/${from}/`, `${base}${language}/${to}/`),
  );
  return ['# Where pages were before they were moved.', ...lines.sort(), ''].join('\n');
}
