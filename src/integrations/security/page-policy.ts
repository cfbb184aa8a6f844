import { fileURLToPath } from 'node:url';
import type { Page, Step } from '../finish/page.ts';
import { hashSource, pageCode } from './inline-code.ts';
import { knownScripts } from './known-scripts.ts';
import { contentPolicy } from './policy.ts';

const source = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Writes a content security policy into every page, from those of the source code's inline scripts
 * that the build left there, and from the styles that a step put there. Astro's own policy was
 * measured: it misses `is:inline` scripts (https://github.com/withastro/astro/issues/16678) and cannot
 * say `frame-ancestors`.
 */
export function pagePolicy(): Step {
  return {
    name: 'page-policy',
    after: ['page-styles', 'page-scripts'],
    prepare: ({ base }) => {
      const known = knownScripts(source);
      return (page) => withPolicy(page, known, `${base}_astro/`);
    },
  };
}

/**
 * The page with its policy before anything that it concerns.
 * @param known texts of the inline scripts that the source code puts into pages
 * @param files the address below which the scripts lie that the build wrote, with a slash at its end
 * @throws when the page has code that the source did not put there or that no policy can allow
 */
export function withPolicy(page: Page, known: ReadonlySet<string>, files: string): Page {
  const { scripts, styles, refused } = pageCode(page.html, {
    scripts: known,
    styles: new Set(page.inlineStyles),
    files,
  });
  if (refused.length > 0)
    throw new Error(
      `${page.path} has code that the policy does not allow. If a text of content/ became code, escape it where it is written. For our own, use a class and a style sheet, addEventListener, or <script is:inline> in a component:\n${refused
        .slice(0, 20)
        .map((found) => `  ${found}`)
        .join('\n')}`,
    );
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(page.html))
    throw new Error(
      `${page.path}: a page starts with <meta charset="utf-8">; the policy follows it.`,
    );
  const hashes = { scripts: scripts.map(hashSource), styles: styles.map(hashSource) };
  const policy = contentPolicy(hashes, 'meta');
  return {
    ...page,
    hashes,
    html: page.html.replace(
      charset,
      (meta) => `${meta}<meta http-equiv="content-security-policy" content="${policy}">`,
    ),
  };
}
