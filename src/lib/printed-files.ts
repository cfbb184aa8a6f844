/** The variable that asks a build for PDFs of all sheets (`npm run sheets` sets it). */
export const printedFilesVariable = 'TORIMODOSU_PDF';

/** Whether this build makes PDFs. The same answer decides about links to them, so that none is dead. */
export function hasPrintedFiles(environment = process.env): boolean {
  return environment[printedFilesVariable] === '1';
}
