/**
 * The variable that points the tests to a built site: `npm run release` tests the folder that it
 * publishes (`tools/prove/`), with the address and the day that it was built for.
 */
export const provenSiteVariable = 'TORIMODOSU_PROVEN_SITE';

/** The folder of that site; undefined in `npm test`, which builds its own. */
export const provenSite = (): string | undefined => process.env[provenSiteVariable];
