import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { TestProject } from 'vitest/node';
import { browserPath } from './browser/find.ts';
import { buildInputs, fingerprintOfInputs, historyOf } from './build-inputs.ts';
import { furtherLanguage, guideContent } from './guide/guide.ts';
import { giveHistory } from './guide/history.ts';
import { pinnedEnvironment } from './pinned-day.ts';
import { copyProject, inputsWith } from './project-copy.ts';
import { provenSite } from './proven-site.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site. */
    siteFolder: string;
    /** Folder of the gallery of components, which is no part of the site; for tests in a browser. */
    galleryFolder: string | undefined;
    /** Address the site is served at, without a slash at its end. */
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

/**
 * Builds the site as it would be published and the guide of fixtures, serves both, and finds a
 * browser: once for a run. For tests in a browser, the gallery of components stands beside the site.
 * A site that was built before is all of it: laws that are tested on the guide hold there too.
 */
export default async function setup(project: TestProject) {
  const built = provenSite();
  const site = built ?? folder;
  if (!built) buildOnce(folder);
  const guide = built ?? builtGuide();
  const gallery = !built && project.name === 'e2e' ? builtGallery() : undefined;
  const server = await serve(site, { further: gallery });
  project.provide('galleryFolder', gallery);
  project.provide('siteFolder', site);
  project.provide('siteAddress', server.address);
  const guideServer = await serve(guide);
  project.provide('guideFolder', guide);
  project.provide('guideAddress', guideServer.address);
  project.provide('browserPath', browserPath());
  return () => Promise.all([server.close(), guideServer.close()]);
}

/**
 * Builds the gallery of components by itself, once for a run, and gives its folder. It stands in the
 * guide of fixtures: none of the pages around it is looked at, and those of the site are many.
 */
export function builtGallery(): string {
  const gallery = join(root, '.cache/test-gallery');
  const source = 'tests/gallery';
  buildOnce(gallery, {
    inputs: [...inputsWith(guideContent), source],
    project: () => {
      const copy = copyProject('gallery-project', guideContent);
      cpSync(join(root, source), join(copy, source), { recursive: true });
      // Without other pages, none leads to where they have moved.
      for (const name of globSync('content/**/*.{yaml,mdx}', { cwd: copy })) {
        const file = join(copy, name);
        writeFileSync(file, readFileSync(file, 'utf8').replace(/^movedFrom: .*\n/m, ''));
      }
      return copy;
    },
    config: `${source}/build.config.mjs`,
  });
  return gallery;
}

/**
 * Builds the guide of fixtures, once for a run, and gives its folder. It has a language that holds a
 * part of it, and a history; what is built of its content elsewhere has neither.
 */
export function builtGuide(): string {
  const guide = join(root, '.cache/test-guide');
  buildOnce(guide, {
    inputs: [...inputsWith(guideContent), furtherLanguage, 'tests/guide/history.ts'],
    project: () => {
      const copy = copyProject('guide-project', guideContent);
      cpSync(join(root, furtherLanguage), copy, { recursive: true });
      giveHistory(copy);
      return copy;
    },
  });
  return guide;
}

/**
 * Builds into a folder unless that holds what was built from the same inputs, in this run or an
 * earlier one. A file beside the folder tells what that was; it is absent while a build is not whole.
 */
function buildOnce(
  output: string,
  {
    inputs = buildInputs,
    project = () => root,
    config,
  }: { inputs?: string[]; project?: () => string; config?: string } = {},
): void {
  const builtFrom = `${output}.fingerprint`;
  const fingerprint = fingerprintOfInputs(root, inputs, {
    ...testEnvironment(root),
    history: historyOf(root),
  });
  if (existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === fingerprint) return;
  rmSync(builtFrom, { force: true });
  buildSite(project(), output, {}, config);
  writeFileSync(builtFrom, fingerprint);
}

/**
 * The limit of a hook that builds a site: none, since the build ends by itself, and how long it takes
 * says nothing about the site.
 */
export const untilBuilt = 0;

/**
 * Builds the project in `project` into `output`, which is emptied first.
 * Throws with what the build printed when it fails or leaves no headers, which are written last.
 * @param config another configuration than the site's own, by its path in the project
 */
export function buildSite(
  project: string,
  output: string,
  environment: Record<string, string> = {},
  config = 'astro.config.mjs',
): void {
  rmSync(output, { recursive: true, force: true });
  let printed = '';
  try {
    printed = execFileSync(
      process.execPath,
      [astroOf(project), 'build', '--force', '--config', config, '--outDir', output],
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
  if (!existsSync(join(output, '_headers'))) throw buildFailure(printed);
}

/** What a build for the tests is told: address, path and day. */
function testEnvironment(project: string): Record<string, string> {
  return { ...pinnedEnvironment(project), BASE_PATH: '/' };
}

/** A project's own Astro if it has packages of its own, as a second checkout does; else ours. */
function astroOf(project: string): string {
  const path = 'node_modules/astro/bin/astro.mjs';
  return existsSync(join(project, path)) ? join(project, path) : join(root, path);
}

/**
 * The variables without those that Vitest sets, and Astro for it, which would become those of the
 * built pages: `BASE_URL` and `SITE` above all.
 */
export function environmentOutsideVitest(): NodeJS.ProcessEnv {
  const ofVitest = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST', 'NODE_ENV', 'FORCE_COLOR'];
  const own = [...ofVitest, 'SITE', 'ASSETS_PREFIX'];
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

// `npm test` runs this module as a command, beside its checks.
if (import.meta.main) {
  buildOnce(folder);
  builtGuide();
  builtGallery();
}
