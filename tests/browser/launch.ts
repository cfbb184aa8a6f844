import type { Browser } from 'playwright-core';
import { launch as launchAsForPrinting } from '../../src/integrations/sheets/browser.ts';

/**
 * The script engine without the threads and the compilers that pay off on a page that stays: tests
 * leave each page within a second, and two browsers share two cores. 32 pages were examined in
 * 18.6 s instead of 24.5 s, and in 17 s of processor time instead of 31 s.
 */
const forPagesThatAreSoonLeft = ['--js-flags=--single-threaded --no-opt --no-maglev'];

/** Playwright's own list: the browser goes by the last switch of a name alone. */
export const disabledByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * For its address bar, Chromium prepares pages of its own with every window, in a process each, which
 * nobody sees here: without them, ten windows took 2.9 s of processor time instead of 4.7 s, and 24
 * pages 2.6 s instead of 3.6 s. `chromium-headless-shell` has no address bar.
 */
const pagesOfAddressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup'];

/**
 * Chromium makes the frame of a window anew for each page that is opened in it, with all that draws
 * it: where the frame stays, a page took 70 ms of processor time instead of 95, and a bare one 34
 * instead of 47.
 */
const frameOfEachPage = 'RenderDocument';

const notNeeded = [...disabledByPlaywright, ...pagesOfAddressBar, frameOfEachPage];

const flags = [...forPagesThatAreSoonLeft, `--disable-features=${notNeeded.join()}`];

/**
 * Starts the browser in the same way as the release step that prints.
 * @param options.backForwardCache pages that were left sleep and wake up, as with a reader
 */
export function launch(
  executablePath: string,
  options: { backForwardCache?: boolean } = {},
): Promise<Browser> {
  return launchAsForPrinting(executablePath, { ...options, flags });
}

// Playwright would be told each request of a service worker, which no test asks for: what a worker
// fetches is seen at the server. Six copies of all pages took 14 s of processor time instead of 18 s.
process.env['PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK'] = '1';

const shared = new Map<string, Promise<Browser>>();

/**
 * The browser of this worker, one of each program: its test files use it one after another, since starting one takes as
 * much of the processor as opening twenty pages. It ends with the worker, and is started anew should
 * it have gone. Whoever uses it closes the windows they opened, never the browser.
 */
export async function browserOfWorker(executablePath: string): Promise<Browser> {
  const running = await shared.get(executablePath)?.catch(() => undefined);
  if (running?.isConnected()) return running;
  const starting = launch(executablePath);
  shared.set(executablePath, starting);
  return starting;
}
