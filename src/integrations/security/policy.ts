import type { Hashes } from '../finish/page.ts';

/**
 * The longest policy the build accepts, in characters: Cloudflare Pages cuts a line of `_headers`
 * at 2,000 (https://developers.cloudflare.com/pages/configuration/headers/), and the header's name
 * stands on the same line.
 */
export const longestPolicy = 1950;

/**
 * Names of the Trusted Types policies that scripts of this site may make.
 * `torimodosu-worker` names the address of the offline worker: see `src/components/offline/start-worker.ts`.
 */
const trustedTypes = ['torimodosu-worker'];

/**
 * The content security policy of the site, or of one page.
 * @param hashes of inline scripts and styles; order and repetition do not matter
 * @param place `meta` leaves out what a browser ignores in a `<meta>` element, with a warning
 * @returns the policy in one line
 */
export function contentPolicy({ scripts, styles }: Hashes, place: 'header' | 'meta'): string {
  const directives: [name: string, ...values: string[]][] = [
    ['default-src', "'none'"],
    // Pagefind's engine is WebAssembly.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...sorted(scripts)],
    ['style-src', "'self'", ...sorted(styles)],
    ['img-src', "'self'"],
    ['connect-src', "'self'"],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['base-uri', "'none'"],
    // The search form works without scripts.
    ['form-action', "'self'"],
    ...(place === 'header' ? ([['frame-ancestors', "'none'"]] as [string, string][]) : []),
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', ...trustedTypes],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

const sorted = (hashes: readonly string[]) => [...new Set(hashes)].sort();
