import type { AstroIntegration } from 'astro';

/** What paper lacks when the site is built without an address. */
export const missingAddress =
  'SITE_URL is not set: sheets and the poster are printed without the address of the site and without QR codes, and name no page for reporting mistakes.';

/** Says in one line at the end of a build without an address what paper lacks because of it. */
export function addressOnPaper(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'address-on-paper',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': ({ logger }) => {
        if (site === undefined) logger.warn(missingAddress);
      },
    },
  };
}
