import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/**
 * Debian's browser without windows: opens a page in half the time of `chromium` and prints one in a
 * sixth of it (measured on two cores).
 */
const withoutWindows = 'chromium-headless-shell';

/** Whether a browser that was found is the quickest there is, or is the one that was asked for. */
export function isQuickest(path: string): boolean {
  return path === process.env['TORIMODOSU_BROWSER'] || path.includes(withoutWindows);
}

/** Commands and paths under which Chromium or Chrome is usually installed. */
const usual = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium on this machine: the one named in `TORIMODOSU_BROWSER`, else an installed
 * one, else undefined. Installs nothing. Throws when the variable names a file that does not exist.
 * @param wanted `quickest`: one without windows if there is one; `whole`: as readers have it, with
 * a back-forward cache
 */
export function findBrowser(wanted: 'quickest' | 'whole' = 'quickest'): string | undefined {
  const named = process.env['TORIMODOSU_BROWSER'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`TORIMODOSU_BROWSER names "${named}", which does not exist.`);
  }
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return downloaded;
  for (const candidate of wanted === 'whole' ? usual : [withoutWindows, ...usual]) {
    if (/[\\/]/.test(candidate)) {
      if (existsSync(candidate)) return candidate;
      continue;
    }
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [candidate], {
      encoding: 'utf8',
    });
    if (found.status === 0) return found.stdout.split('\n')[0]!.trim();
  }
  return undefined;
}

/**
 * Starts the browser without anything that would reach outside this machine.
 * @param options.backForwardCache pages that were left sleep and wake up, as with a reader;
 * Playwright switches that off unless told otherwise
 * @param options.flags further switches of the command line
 */
export function launch(
  executablePath: string,
  options: { backForwardCache?: boolean; flags?: string[] } = {},
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    ...(options.backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.flags ?? []),
    ],
  });
}
