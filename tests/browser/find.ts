import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, isQuickest } from '../../src/integrations/sheets/browser.ts';

const isRootOnDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/**
 * The path of a Chromium: the one named in `TORIMODOSU_BROWSER`, else an installed one, else one
 * that is installed now (Debian's package where this is root on Debian, Playwright's download
 * elsewhere). Where `CI` is set, Debian's quickest is installed beside another. Throws one sentence
 * that says what to install.
 */
export function browserPath(): string {
  const found = findBrowser();
  const isSlow = found !== undefined && !isQuickest(found);
  if (isSlow && isRootOnDebian && process.env['CI']) return installNow() ?? found;
  return found ?? installNow() ?? fail();
}

/** The path of a browser that has all that readers' browsers have; else as `browserPath`. */
export function wholeBrowserPath(): string {
  return findBrowser('whole') ?? browserPath();
}

function installNow(): string | undefined {
  try {
    if (isRootOnDebian) {
      console.log(
        'Installing Debian’s Chromium, the one without windows too, and fonts-noto-cjk for the tests…',
      );
      execFileSync('apt-get', ['update'], { stdio: 'ignore' });
      installPackage('fonts-noto-cjk');
      installPackage('chromium');
      // Older releases of Debian do not have it.
      installPackage('chromium-headless-shell');
    } else {
      console.log('No browser is installed: downloading Chromium for the tests…');
      execFileSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'ignore' });
    }
  } catch {
    return undefined;
  }
  return findBrowser();
}

function installPackage(name: string): void {
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function fail(): never {
  throw new Error(
    'The tests need Chromium or Chrome: install one, or set TORIMODOSU_BROWSER to the path of its program.',
  );
}

// `npm test` runs this module as a command, beside its checks.
if (import.meta.main) browserPath();
