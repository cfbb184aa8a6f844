import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../src/integrations/sheets/browser.ts';
import { printer } from '../../src/integrations/sheets/print-sheets.ts';

afterEach(() => vi.unstubAllEnvs());

test('a browser that is named but missing is refused by its name', () => {
  vi.stubEnv('TORIMODOSU_BROWSER', '/nowhere/chromium');
  expect(() => findBrowser()).toThrow('/nowhere/chromium');
});

test('without a browser the release step says what it needs and installs nothing', () => {
  vi.stubEnv('TORIMODOSU_BROWSER', '');
  vi.stubEnv('PATH', '/nowhere');
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', '/nowhere');
  expect(() => printer()).toThrow(/PDFs.*Chromium or Chrome.*TORIMODOSU_BROWSER/);
});
