import type { CaseFile } from './state.ts';

/** Stands in every exported file, so that another file is known at once. */
export const caseFormat = 'torimodosu-case';

/**
 * The file a reader saves: JSON with a format and a version.
 * @param today `YYYY-MM-DD`
 */
export function exportCase(file: CaseFile, today: string): string {
  // The day of the last visit belongs to the device.
  const fields = { format: caseFormat, exported: today, ...file, visited: undefined };
  return JSON.stringify(fields, null, 2);
}
