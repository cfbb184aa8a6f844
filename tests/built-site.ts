import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { TestProject } from 'vitest/node';
import { smallestVariable } from '../src/integrations/search-index/smallest-wanted.ts';
import { browserPath } from './browser/find.ts';
import { fingerprintOfInputs } from './build-inputs.ts';
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
/** Holds the fingerprint of what the site in `folder` was built from; absent while it is not whole. */
const builtFrom = `${folder}.fingerprint`;

/** Builds the site as it would be published unless it is there, serves it, and finds a browser. */
export default async function setup(project: TestProject) {
  buildOnce();
  const server = await serve(folder);
  project.provide('siteFolder', folder);
  project.provide('siteAddress', server.address);
  project.provide('browserPath', browserPath());
  return () => server.close();
}

/**
 * Builds the site for the tests unless it was built from the same inputs before, in this run or an
 * earlier one. `npm test` calls it as a command, beside the checks.
 */
function buildOnce(): void {
  const fingerprint = fingerprintOfInputs(root, testEnvironment(root));
  if (existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === fingerprint) return;
  rmSync(builtFrom, { force: true });
  buildSite(root, folder);
  writeFileSync(builtFrom, fingerprint);
}

/**
 * The limit of a hook that builds a site: none, since the build ends by itself, and how long it takes
 * says nothing about the site.
 */
export const untilBuilt = 0;

/**
 * Builds the project in `project` into `output`, which is emptied first.
 * Throws with what the build printed when it fails or leaves no front door.
 */
export function buildSite(
  project: string,
  output: string,
  environment: Record<string, string> = {},
): void {
  rmSync(output, { recursive: true, force: true });
  let printed = '';
  try {
    printed = execFileSync(
      process.execPath,
      [astroOf(project), 'build', '--force', '--outDir', output],
      {
        cwd: project,
        env: {
          ...environmentOutsideVitest(),
          ...testEnvironment(project),
          ...environment,
          ASTRO_TELEMETRY_DISABLED: '1',
          NO_COLOR: '1',
        },
        stdio: 'pipe',
        encoding: 'utf8',
      },
    );
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw buildFailure(`${stdout}\n${stderr}`);
  }
  if (!existsSync(join(output, 'index.html'))) throw buildFailure(printed);
}

/** What a build for the tests is told: address, path, day, and to pack as a release does. */
function testEnvironment(project: string): Record<string, string> {
  return { ...pinnedEnvironment(project), BASE_PATH: '/', [smallestVariable]: 'yes' };
}

/** A project's own Astro if it has packages of its own, as a second checkout does; else ours. */
function astroOf(project: string): string {
  const path = 'node_modules/astro/bin/astro.mjs';
  return existsSync(join(project, path)) ? join(project, path) : join(root, path);
}

/** Vitest's own values would become those of the built pages: `BASE_URL` above all. */
function environmentOutsideVitest(): NodeJS.ProcessEnv {
  const own = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST', 'NODE_ENV', 'FORCE_COLOR'];
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !own.includes(name) && !/^VITEST/.test(name)),
  );
}

/** The last lines a failed build printed: the cause stands at the end. */
function buildFailure(printed: string): Error {
  const lines = stripVTControlCharacters(printed)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return new Error(`The site could not be built for the tests:\n${lines.slice(-30).join('\n')}`);
}

if (import.meta.main) buildOnce();
