import { decoded } from '../lib/decoded.ts';

/**
 * Where the site is published, from the environment: `SITE_URL` (scheme and host, and a path if it
 * is not published at the root) and, when it differs, `BASE_PATH`. Without `SITE_URL` the site is
 * built without anything that needs an address: canonical links, sitemap.
 * @returns `site` without a path, and `base` with a slash at both ends
 */
export function siteAddress(environment: Record<string, string | undefined>): {
  site?: string;
  base: string;
} {
  const address = environment['SITE_URL'];
  const base = environment['BASE_PATH'];
  if (!address) return { base: basePathOf('BASE_PATH', base ?? '/') };
  if (!URL.canParse(address) || !/^https?:\/\//.test(address))
    throw new Error(
      `SITE_URL is "${address}": it must be a full address such as https://example.org`,
    );
  const { origin, pathname, search, hash, username } = new URL(address);
  if (search || hash || username)
    throw new Error(
      `SITE_URL is "${address}": leave out user names and what follows "?" or "#"; it ends with the host or a path`,
    );
  if (/\.(?:html?|php|aspx?)$/i.test(pathname))
    throw new Error(
      `SITE_URL is "${address}", which names a page: give the folder of the site, such as ${new URL('.', address).href}`,
    );
  // The path as it is written: the parser has taken ".." out of its own.
  refuseSteps('SITE_URL', address.replace(/^https?:\/\/[^/]*/, ''));
  return {
    site: origin,
    base: base === undefined ? basePathOf('SITE_URL', pathname) : basePathOf('BASE_PATH', base),
  };
}

/** "." and ".." would build links that lead out of the folder. */
function refuseSteps(variable: string, path: string): void {
  if (path.split('/').some((name) => /^\.{1,2}$/.test(name)))
    throw new Error(
      `${variable} has the path "${path}": leave out "." and "..", and name the folder as browsers show it, such as /guide/`,
    );
}

/** Astro reads a path as a pattern, and names of folders in it as they are on the disk. */
function basePathOf(variable: string, path: string): string {
  if (!/^[\w./~-]*$/.test(path))
    throw new Error(
      `${variable} has the path "${decoded(path)}": name the folder with ASCII letters, digits, hyphens, dots and underscores only, such as /guide/`,
    );
  refuseSteps(variable, path);
  return `/${path}/`.replace(/\/{2,}/g, '/');
}
