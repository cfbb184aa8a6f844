import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../finish/page.ts';
import { withScriptsAfterPaint } from './after-paint.ts';
import { reexportChunks, withoutReexportChunks } from './reexport-chunks.ts';

/**
 * Lets the scripts of a page wait until it has been painted. Browsers fetch module scripts beside the
 * style sheet and as urgently, although every page is whole without them: on slow 4G the largest
 * paint of the act-now page came after 1,000 ms instead of 760 (Lighthouse, mobile).
 */
export function pageScripts(): Step {
  return {
    name: 'page-scripts',
    prepare: ({ folder }) => {
      const scripts = join(folder, '_astro');
      const behind = reexportChunks(
        new Map(
          globSync('*.js', { cwd: scripts })
            .sort()
            .map((name) => [name, readFileSync(join(scripts, name), 'utf8')]),
        ),
      );
      return (page) => {
        const direct = withoutReexportChunks(page, behind);
        return { ...direct, html: withScriptsAfterPaint(direct.html) };
      };
    },
  };
}
