import { execFileSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { browserPath } from './browser/find.ts';
import { pinnedEnvironment } from './pinned-day.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site. */
    siteFolder: string;
    /** Address it is served at, without a slash at its end. */
    siteAddress: string;
    /** Path of the browser. */
    browserPath: string;
  }
}

const root = new URL('..', import.meta.url).pathname;
const folder = join(root, '.cache/test-site');

/** Builds the site as it would be published, serves it, and finds a browser: once for a run. */
export default async function setup(project: TestProject) {
  if (!process.env['TORIMODOSU_TEST_SITE_IS_BUILT']) buildSite();
  const server = await serve(folder);
  project.provide('siteFolder', folder);
  project.provide('siteAddress', server.address);
  project.provide('browserPath', browserPath());
  return () => server.close();
}

function buildSite(): void {
  rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync(join(root, 'node_modules/.bin/astro'), ['build', '--force', '--outDir', folder], {
      cwd: root,
      env: { ...process.env, ...pinnedEnvironment(root), ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'pipe',
      encoding: 'utf8',
    });
    statSync(join(folder, 'index.html'));
    // Both projects of a run share the one build.
    process.env['TORIMODOSU_TEST_SITE_IS_BUILT'] = folder;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The site could not be built for the tests:\n${stdout}\n${stderr}`, { cause: error });
  }
}
