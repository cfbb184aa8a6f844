import type { Content } from '../../model/graph/content.ts';
import { contentMoves } from '../../model/graph/moves.ts';
import { writeFile } from '../finish/line.ts';
import type { Consumer } from '../finish/page.ts';
import { nginxRedirects, redirectsFile } from './hosting-files.ts';

/**
 * Leads from where pages were to where they are: `_redirects` and `nginx-redirects.conf` for hosts
 * that read them. For all others, `src/pages/[language]/[...former].astro` makes a page at each
 * address of old.
 * @throws where the site has another page at an address of old, which no rule about content knows
 */
export function movedPages(content: Content): Consumer {
  return {
    name: 'moved-pages',
    consume(pages, { folder, base }) {
      const moves = contentMoves(content);
      for (const { language, from, to } of moves) {
        const former = pages.find(({ path }) => path === `${language}/${from}/index.html`);
        if (!former?.html.includes(`url=${base}${language}/${to}/"`))
          throw new Error(
            `movedFrom of ${to} names "${from}", where the site has another page: take it out.`,
          );
      }
      writeFile(folder, '_redirects', redirectsFile(moves, base));
      writeFile(folder, 'nginx-redirects.conf', nginxRedirects(moves, base));
    },
  };
}
