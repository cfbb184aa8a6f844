/** Where the ZIP of the site lies below the base path. */
export const zipPath = 'downloads/torimodosu.zip';

/** Whether a build makes the ZIP and offers it: `npm run release:zip` sets this. */
export function zipIsWanted(environment: Record<string, string | undefined>): boolean {
  return environment['SITE_ZIP'] === 'yes';
}
