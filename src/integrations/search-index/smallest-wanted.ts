/** The variable that asks a build for the smallest files (`npm run release` sets it to `yes`). */
export const smallestVariable = 'SITE_SMALLEST';

/** Whether a build takes the time to pack as small as it can. */
export function smallestIsWanted(environment: Record<string, string | undefined>): boolean {
  return environment[smallestVariable] === 'yes';
}
