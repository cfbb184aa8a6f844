/** Where the ZIP of the site lies below the base path. */
export const zipPath = 'downloads/torimodosu.zip';

/** The variable that asks a build for the ZIP (`npm run release` sets it to `yes`). */
export const zipVariable = 'SITE_ZIP';

/** Whether a build makes the ZIP and offers it. */
export function zipIsWanted(environment: Record<string, string | undefined>): boolean {
  return environment[zipVariable] === 'yes';
}
