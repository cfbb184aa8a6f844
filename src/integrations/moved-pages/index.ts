import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Content } from '../../model/graph/content.ts';
import { contentMoves, type Move } from '../../model/graph/moves.ts';
import { nginxRedirects, redirectsFile } from './hosting-files.ts';

/**
 * Leads from where pages were to where they are: `_redirects` and `nginx-redirects.conf` for hosts
 * that read them. For all others, `src/pages/[language]/[...former].astro` makes a page at each
 * address of old.
 */
export function movedPages(content: Content): AstroIntegration {
  let base = '/';
  return {
    name: 'moved-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const moves = contentMoves(content);
        for (const move of moves) mustLeadOn(folder, base, move);
        writeFileSync(join(folder, '_redirects'), redirectsFile(moves, base));
        writeFileSync(join(folder, 'nginx-redirects.conf'), nginxRedirects(moves, base));
      },
    },
  };
}

/** Throws where the site has another page at an address of old, which no rule about content knows. */
function mustLeadOn(folder: string, base: string, { language, from, to }: Move): void {
  const file = join(folder, language, from, 'index.html');
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!page.includes(`url=${base}${language}/${to}/"`))
    throw new Error(
      `movedFrom of ${to} names "${from}", where the site has another page: take it out.`,
    );
}
