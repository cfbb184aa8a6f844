import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editPages } from '../built-pages.ts';
import { withScriptsAfterPaint } from './after-paint.ts';
import { removePassingOn, withScriptsBehind } from './passed-on.ts';

/**
 * Lets the scripts of a page wait until it has been painted. Browsers fetch module scripts beside the
 * style sheet and as urgently, although every page is whole without them: on slow 4G the largest
 * paint of the act-now page came after 1,000 ms instead of 760 (Lighthouse, mobile).
 */
export function pageScripts(): AstroIntegration {
  return {
    name: 'page-scripts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const behind = removePassingOn(join(folder, '_astro'));
        editPages(folder, (html) => withScriptsAfterPaint(withScriptsBehind(html, behind)));
      },
    },
  };
}
