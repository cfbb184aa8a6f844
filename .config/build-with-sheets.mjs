/**
 * `npm run sheets`: builds the site together with PDFs of all sheets. It needs what `npm run build`
 * needs, and Chromium or Chrome (TORIMODOSU_BROWSER may name its program).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { printedFilesVariable } from '../src/lib/printed-files.ts';

const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [astro, 'build', '--force', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, [printedFilesVariable]: '1' },
  },
);
process.exit(status ?? 1);
