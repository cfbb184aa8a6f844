import { getViteConfig } from 'astro/config';
import type { ViteUserConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';
import { exampleEnvironment, pinnedEnvironment } from './pinned-day.ts';

type TestOptions = NonNullable<ViteUserConfig['test']>;

const root = new URL('..', import.meta.url).pathname;

const ofElements = 'tests/unit/**/*-element.test.ts';

/** Tests of modules and components, which need no built site. */
const withoutSite = (name: string, test: TestOptions) => ({
  test: { name, testTimeout: 30_000, ...test },
});

/** Behaviour is tested on examples: on their day, whatever the content's newest is. */
const onExamples = { env: exampleEnvironment() };

/** Tests of the built site; `built-site.ts` builds and serves it once. */
const withBuiltSite = (name: string, changes: TestOptions = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ['tests/built-site.ts'],
    // How long a busy machine takes says nothing about the site: this ends what would never end.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Tests of the offline copy mostly wait, so they run side by side.
    maxConcurrency: 3,
    // What a busy browser shows a second later is still shown.
    expect: { poll: { timeout: 5_000 } },
    // Files of one worker share the pages that were read and the modules that were loaded.
    isolate: false,
    ...changes,
  },
});

/** What holds for every page, and so for the gallery, which shows components in every state. */
const lawsOfPages = ['html-validate', 'privacy', 'words', 'translated-by-browsers'].map(
  (name) => `tests/site/${name}.test.ts`,
);

// One server of Vite for all projects, with Astro's plugins, which render `.astro` files: it starts
// once and transforms a module once. A project that sets more than options of its tests (`root`,
// plugins) would start one of its own.
export default getViteConfig({
  test: {
    root,
    env: pinnedEnvironment(root),
    projects: [
      // What is imported once serves all files of a worker; a test of an element has a window that
      // stands in for the world, and so a worker of its own.
      withoutSite('content', { include: ['tests/content/**/*.test.ts'], isolate: false }),
      withoutSite('unit', {
        ...onExamples,
        include: ['tests/unit/**/*.test.ts'],
        exclude: [ofElements],
        isolate: false,
      }),
      withoutSite('elements', { ...onExamples, include: [ofElements] }),
      withBuiltSite('site'),
      withBuiltSite('gallery', {
        include: ['tests/gallery/**/*.test.ts', ...lawsOfPages],
        globalSetup: ['tests/gallery/built-gallery.ts'],
      }),
      // A browser on a busy machine may miss a moment; what needed a second try is named as such.
      withBuiltSite('e2e', { retry: 1 }),
    ],
    // A worker waits for its browser, and the browser for a worker: four keep two cores busy.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
  },
});
