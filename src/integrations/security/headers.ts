/** A response header: its name and value. */
type Header = [name: string, value: string];

/** A year, the longest that caches honour, for files whose name changes with their content. */
const forever = 'public, max-age=31536000, immutable';
/** A browser asks before it uses its copy: a telephone number may have changed. */
const askAgain = 'no-cache';

/**
 * The headers of every response.
 * HSTS speaks for this host alone: `includeSubDomains; preload` is for whoever owns the domain.
 * @param policy the content security policy for headers
 */
export function siteHeaders(policy: string): Header[] {
  return [
    ['Content-Security-Policy', policy],
    ['Strict-Transport-Security', 'max-age=63072000'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    [
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ],
  ];
}

/** Where files lie that caches do not ask for anew each time, below the base path. */
export const cachedFolders = ['_astro/', 'pagefind/index/', 'pagefind/fragment/'];

/**
 * The file `_headers`, which Cloudflare Pages and Netlify read.
 * @param base the path the site is published at, with a slash at both ends
 */
export function headersFile(headers: Header[], base: string): string {
  const block = (path: string, lines: Header[]) =>
    [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    block(`${base}*`, headers),
    ...cachedFolders.map((path) => block(`${base}${path}*`, [['Cache-Control', forever]])),
  ].join('\n\n')}\n`;
}

/**
 * What nginx includes in a `server` block. `add_header` in a `location` switches off all that it
 * would inherit, so that the time to keep a file comes from a map and every header stands once.
 * http://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 */
export function nginxSnippet(headers: Header[]): string {
  const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;
  return `${headers
    .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
    .concat('add_header Cache-Control $torimodosu_cache always;')
    .join('\n')}\n`;
}

/**
 * What nginx includes in the `http` block: how long caches keep a file, by its path, if there was one:
 * an error is never kept.
 */
export function nginxCacheMap(base: string): string {
  const escaped = (path: string) => path.replaceAll('.', '\\.');
  return `${[
    'map $status:$uri $torimodosu_cache {',
    `  default "${askAgain}";`,
    ...cachedFolders.map((path) => `  ~^(?:200|206|304):${escaped(base + path)} "${forever}";`),
    '}',
  ].join('\n')}\n`;
}
