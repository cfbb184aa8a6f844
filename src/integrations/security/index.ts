import { readSiteFacts } from '../../lib/site-facts.ts';
import { buildDay } from '../../lib/today.ts';
import { listed } from '../../lib/listed.ts';
import { writeFile } from '../finish/line.ts';
import type { Consumer, Page } from '../finish/page.ts';
import { headersFile, nginxCacheMap, nginxSnippet, siteHeaders } from './headers.ts';
import { contentPolicy, longestPolicy } from './policy.ts';
import { securityText } from './security-text.ts';

/**
 * Writes the headers of the whole site for hosts that send some, `_headers` and what nginx includes,
 * and `.well-known/security.txt`.
 */
export function siteSecurity(): Consumer {
  return {
    name: 'security',
    after: ['page-policy'],
    consume: (pages, { folder, base, address }, logger) => {
      const policy = sitePolicy(pages);
      const headers = siteHeaders(policy);
      writeFile(folder, '_headers', headersFile(headers, base));
      writeFile(folder, 'nginx-headers.conf', nginxSnippet(headers));
      writeFile(folder, 'nginx-cache.conf', nginxCacheMap(base));
      const text = securityText(readSiteFacts(), buildDay(), address);
      if (text !== undefined) writeFile(folder, '.well-known/security.txt', text);
      logger.info(`content security policy: ${policy.length} of ${longestPolicy} characters`);
    },
  };
}

/**
 * The policy for headers, which allows the inline code of every page.
 * @throws when it is longer than hosts accept
 */
export function sitePolicy(pages: readonly Pick<Page, 'path' | 'hashes'>[]): string {
  const scripts = new Set(pages.flatMap(({ hashes }) => hashes.scripts));
  const styles = new Set(pages.flatMap(({ hashes }) => hashes.styles));
  const policy = contentPolicy({ scripts: [...scripts], styles: [...styles] }, 'header');
  if (policy.length > longestPolicy)
    throw new Error(
      `The content security policy has ${policy.length} characters, more than the ${longestPolicy} that hosts accept. Turn inline scripts (${scripts.size}) and styles (${styles.size}) into files. Those that the fewest pages have:\n${rarestCode(
        pages,
      )
        .map((line) => `  ${line}`)
        .join('\n')}`,
    );
  return policy;
}

/** The inline code that the fewest pages have, each with up to three of them: `style of ja/index.html`. */
function rarestCode(pages: readonly Pick<Page, 'path' | 'hashes'>[]): string[] {
  const carried = (['scripts', 'styles'] as const).flatMap((kind) =>
    pages.flatMap(({ path, hashes }) =>
      [...new Set(hashes[kind])].map((hash) => ({ of: kind.slice(0, -1), hash, path })),
    ),
  );
  return [...Map.groupBy(carried, ({ hash }) => hash).values()]
    .sort((one, other) => one.length - other.length)
    .slice(0, 10)
    .map(
      (all) =>
        `${all[0]!.of} of ${listed(
          all.map(({ path }) => path),
          3,
        )}`,
    );
}
