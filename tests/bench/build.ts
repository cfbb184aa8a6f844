import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A site that was built, and how long that took. */
export interface Built {
  folder: string;
  milliseconds: number;
}

const root = new URL('../..', import.meta.url).pathname;
const astro = join(root, 'node_modules/astro/bin/astro.mjs');

/** Builds the Astro project in a folder into its `dist/`, without any cache. */
export function buildTimed(project: string): Built {
  const started = performance.now();
  execFileSync(process.execPath, [astro, 'build', '--force'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, SITE_URL: 'https://guide.example', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { folder: join(project, 'dist'), milliseconds: performance.now() - started };
}

/** Builds this project. */
export function buildOurs(): Built {
  return buildTimed(root);
}
