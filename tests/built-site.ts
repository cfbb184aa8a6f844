import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import type { TestProject } from 'vitest/node';
import { smallestVariable } from '../src/integrations/search-index/smallest-wanted.ts';
import { browserPath } from './browser/find.ts';
import { guideContent } from './guide/guide.ts';
import { pinnedEnvironment } from './pinned-day.ts';
import { copyProject } from './project-copy.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site. */
    siteFolder: string;
    /** Address it is served at, without a slash at its end. */
    siteAddress: string;
    /** Folder of the built guide of fixtures (tests/guide). */
    guideFolder: string;
    /** Address the guide of fixtures is served at, without a slash at its end. */
    guideAddress: string;
    /** Path of the browser. */
    browserPath: string;
  }
}

const root = new URL('..', import.meta.url).pathname;
const folder = join(root, '.cache/test-site');
const guideFolder = join(root, '.cache/test-guide');

/** Vitest loads this module once a project: what the projects of one run share hangs on the process. */
const shared = globalThis as { torimodosuBuilds?: Promise<unknown> };

/**
 * Builds the site as it would be published and, beside it, the guide of fixtures; serves both and
 * finds a browser: once for a run.
 */
export default async function setup(project: TestProject) {
  await (shared.torimodosuBuilds ??= Promise.all([
    buildSite(root, folder),
    buildSite(copyProject('guide-project', guideContent), guideFolder),
  ]));
  const [server, guideServer] = [await serve(folder), await serve(guideFolder)];
  project.provide('siteFolder', folder);
  project.provide('siteAddress', server.address);
  project.provide('guideFolder', guideFolder);
  project.provide('guideAddress', guideServer.address);
  project.provide('browserPath', browserPath());
  return () => Promise.all([server.close(), guideServer.close()]);
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
export async function buildSite(
  project: string,
  output: string,
  environment: Record<string, string> = {},
): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  let printed = '';
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [astroOf(project), 'build', '--force', '--outDir', output],
      {
        cwd: project,
        env: {
          ...environmentOutsideVitest(),
          ...pinnedEnvironment(project),
          // Packed as a release: what travels is measured, and the packing is run.
          [smallestVariable]: 'yes',
          ...environment,
          ASTRO_TELEMETRY_DISABLED: '1',
          NO_COLOR: '1',
        },
        encoding: 'utf8',
        maxBuffer: Infinity,
      },
    );
    printed = stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw buildFailure(`${stdout}\n${stderr}`);
  }
  if (!existsSync(join(output, 'index.html'))) throw buildFailure(printed);
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
