import type { Browser } from 'playwright-core';
import { launch as launchAsForPrinting } from '../../src/integrations/sheets/browser.ts';

/**
 * The script engine without the threads and the compilers that pay off on a page that stays: tests
 * leave each page within a second, and two browsers share two cores. 32 pages were examined in
 * 18.6 s instead of 24.5 s, and in 17 s of processor time instead of 31 s.
 */
const forPagesThatAreSoonLeft = ['--js-flags=--single-threaded --no-opt --no-maglev'];

/**
 * Starts the browser in the same way as the release step that prints.
 * @param options.backForwardCache pages that were left sleep and wake up, as with a reader
 */
export function launch(
  executablePath: string,
  options: { backForwardCache?: boolean } = {},
): Promise<Browser> {
  return launchAsForPrinting(executablePath, { ...options, flags: forPagesThatAreSoonLeft });
}
