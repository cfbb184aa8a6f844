import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { editPages } from '../built-pages.ts';
import { withScriptsAfterPaint } from './after-paint.ts';

/**
 * Lets the scripts of a page wait until it has been painted. Browsers fetch module scripts beside the
 * style sheet and as urgently, although every page is whole without them: on slow 4G the largest
 * paint of the act-now page came after 1,000 ms instead of 760 (Lighthouse, mobile).
 */
export function pageScripts(): AstroIntegration {
  return {
    name: 'page-scripts',
    hooks: {
      'astro:build:done': ({ dir }) => editPages(fileURLToPath(dir), withScriptsAfterPaint),
    },
  };
}
