import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

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
 * The path of a Chromium: the one named in `TORIMODOSU_BROWSER`, else an installed one, else one
 * that is installed now (Debian's package where this is root on Debian, Playwright's download
 * elsewhere). Throws one sentence that says what to install.
 */
export function browserPath(): string {
  const named = process.env['TORIMODOSU_BROWSER'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`TORIMODOSU_BROWSER names "${named}", which does not exist.`);
  }
  return installed() ?? installNow() ?? fail();
}

function installed(): string | undefined {
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return downloaded;
  for (const candidate of usual) {
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

function installNow(): string | undefined {
  const isRootOnDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  try {
    if (isRootOnDebian) {
      console.log(
        'No browser is installed: installing Debian’s chromium and fonts-noto-cjk for the tests…',
      );
      execFileSync('apt-get', ['update'], { stdio: 'ignore' });
      execFileSync(
        'apt-get',
        ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
        {
          stdio: 'ignore',
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        },
      );
    } else {
      console.log('No browser is installed: downloading Chromium for the tests…');
      execFileSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'ignore' });
    }
  } catch {
    return undefined;
  }
  return installed();
}

function fail(): never {
  throw new Error(
    'The tests need Chromium or Chrome: install one, or set TORIMODOSU_BROWSER to the path of its program.',
  );
}
