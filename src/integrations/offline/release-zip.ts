/** `npm run release:zip`: builds the site with the ZIP of itself, and a link to it. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'build', '--force'],
  { stdio: 'inherit', env: { ...process.env, SITE_ZIP: 'yes' } },
);
process.exit(status ?? 1);
