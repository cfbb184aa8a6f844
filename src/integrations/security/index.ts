import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSiteFacts } from '../../lib/site-facts.ts';
import { buildDay } from '../../lib/today.ts';
import { editPages } from '../built-pages.ts';
import { headersFile, nginxCacheMap, nginxSnippet, siteHeaders } from './headers.ts';
import { hashSource, pageCode } from './inline-code.ts';
import { knownScripts } from './known-scripts.ts';
import { contentPolicy, longestPolicy } from './policy.ts';
import { writeSecurityText } from './security-text.ts';

/**
 * Writes a content security policy into every page, from those of the source code's inline scripts
 * that the build left there, and the headers of the whole site for hosts that send some: `_headers` and, below
 * `nginx/`, what nginx includes. Astro's own policy was measured: it misses `is:inline` scripts
 * (https://github.com/withastro/astro/issues/16678) and cannot say `frame-ancestors`.
 */
export function security(): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  let source = '';
  return {
    name: 'security',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        site = config.site;
        source = fileURLToPath(config.srcDir);
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const policy = secureFolder(folder, base, knownScripts(source));
        writeSecurityText(folder, readSiteFacts(), buildDay(), site && new URL(base, site).href);
        logger.info(`content security policy: ${policy.length} of ${longestPolicy} characters`);
      },
    },
  };
}

/**
 * Secures the built site in `folder`.
 * @param known texts of the inline scripts that the source code puts into pages
 * @returns the policy for headers. Throws when a page has code that the source did not put there or
 *   that no policy can allow, or when the policy is longer than hosts accept.
 */
export function secureFolder(folder: string, base: string, known: ReadonlySet<string>): string {
  const all = new Set<string>();
  const refused: string[] = [];
  editPages(folder, (html, name) => {
    const code = pageCode(html, known, `${base}_astro/`);
    refused.push(...code.refused.map((found) => `  ${name}: ${found}`));
    const hashes = code.scripts.map(hashSource);
    for (const hash of hashes) all.add(hash);
    return withPolicy(html, contentPolicy(hashes, 'meta'), name);
  });
  if (refused.length > 0)
    throw new Error(
      `Pages have code that the policy does not allow. If a text of content/ became code, escape it where it is written. For our own, use a class and a style sheet, addEventListener, or <script is:inline> in a component:\n${refused.slice(0, 20).join('\n')}`,
    );
  const policy = contentPolicy([...all], 'header');
  if (policy.length > longestPolicy)
    throw new Error(
      `The content security policy has ${policy.length} characters, more than the ${longestPolicy} that hosts accept. Turn inline scripts (${all.size}) into files.`,
    );
  const headers = siteHeaders(policy);
  writeFileSync(join(folder, '_headers'), headersFile(headers, base));
  writeFileSync(join(folder, 'nginx-headers.conf'), nginxSnippet(headers));
  writeFileSync(join(folder, 'nginx-cache.conf'), nginxCacheMap(base));
  return policy;
}

/** The page with its policy before anything that it concerns. */
function withPolicy(html: string, policy: string, name: string): string {
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html))
    throw new Error(`${name}: a page starts with <meta charset="utf-8">; the policy follows it.`);
  return html.replace(
    charset,
    (meta) => `${meta}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}
