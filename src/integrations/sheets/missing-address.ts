import type { Consumer } from '../finish/page.ts';

/** What paper lacks when the site is built without an address. */
export const missingAddress =
  'SITE_URL is not set: sheets and the poster are printed without the address of the site and without QR codes, and name no page for reporting mistakes.';

/** Says in one line at the end of a build without an address what paper lacks because of it. */
export function addressOnPaper(): Consumer {
  return {
    name: 'address-on-paper',
    after: ['offline'],
    consume: (_, { address }, logger) => {
      if (address === undefined) logger.warn(missingAddress);
    },
  };
}
