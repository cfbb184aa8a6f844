import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const folder = new URL('./pictures/', import.meta.url).pathname;
const root = new URL('../../', import.meta.url).pathname;
const font = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-jp/400.css'));

/** The font is served from here, so that it comes from the site itself. */
const fontAddress = '/font-of-the-tests/';

/**
 * Sets every text in one font that the project brings along; call it after opening a page, with the
 * content security policy switched off. Throws when the font does not come.
 */
export async function pinFont(page: Page): Promise<void> {
  await page.route(`**${fontAddress}**`, (route) =>
    route.fulfill({ path: join(font, 'files', route.request().url().split('/').at(-1)!) }),
  );
  const faces = ['400', '700']
    .map((weight) => readFileSync(join(font, `${weight}.css`), 'utf8'))
    .join('\n')
    .replaceAll('./files/', fontAddress);
  await page.evaluate(async (rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${rules} * { font-family: 'Noto Sans JP' !important }`);
    document.adoptedStyleSheets = [sheet];
    // Asking for the layout starts the loading.
    document.body.getBoundingClientRect();
    const loaded = await document.fonts.ready;
    const missing = [...loaded].filter(({ status }) => status === 'error');
    if (missing.length > 0) throw new Error(`${missing.length} parts of the font did not come.`);
  }, faces);
}

/** How a picture differs from the stored one of its name; empty when it does not. */
export function difference(name: string, taken: Buffer): string {
  const file = join(folder, `${name}.png`);
  const place = file.slice(root.length);
  if (process.env['UPDATE_PICTURES'] || !existsSync(file)) {
    const isNew = !existsSync(file);
    writeFileSync(file, PNG.sync.write(PNG.sync.read(taken), { colorType: 2, deflateLevel: 9 }));
    return isNew
      ? `There was no picture ${place}, so it was taken now: look at it and commit it.`
      : '';
  }
  const stored = PNG.sync.read(readFileSync(file));
  const now = PNG.sync.read(taken);
  const { width, height } = stored;
  if (now.width !== width || now.height !== height)
    return keep(name, taken, `${now.width} × ${now.height} px instead of ${width} × ${height} px`);
  const differing = pixelmatch(stored.data, now.data, undefined, width, height, { threshold: 0.2 });
  // Versions of the browser draw the edges of letters a little differently.
  const share = differing / (width * height);
  return share > 0.01 ? keep(name, taken, `${(share * 100).toFixed(1)} % of it differ`) : '';
}

/** Leaves what was taken where a person can compare it. */
function keep(name: string, taken: Buffer, what: string): string {
  const seen = join(root, '.cache/pictures');
  mkdirSync(seen, { recursive: true });
  writeFileSync(join(seen, `${name}.png`), taken);
  return (
    `${name} looks different: ${what}. Compare tests/e2e/pictures/${name}.png with ` +
    `.cache/pictures/${name}.png; if the new look is right, run with UPDATE_PICTURES=1 and commit.`
  );
}
