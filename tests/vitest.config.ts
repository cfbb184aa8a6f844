import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import { pinnedEnvironment } from './pinned-day.ts';

const root = new URL('..', import.meta.url).pathname;
const env = pinnedEnvironment(root);

/** Tests of modules and components; Astro's Vite plugins render `.astro` files. */
const withAstro = (name: string) =>
  getViteConfig({
    test: { name, root, env, include: [`tests/${name}/**/*.test.ts`], testTimeout: 30_000 },
  });

/** Tests of the built site; `built-site.ts` builds and serves it once. */
const withBuiltSite = (name: string, retry = 0) => ({
  test: {
    name,
    retry,
    root,
    env,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ['tests/built-site.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Files of one worker share the pages that were read and the modules that were loaded.
    isolate: false,
  },
});

export default defineConfig({
  test: {
    root,
    projects: [
      withAstro('unit'),
      withAstro('content'),
      withBuiltSite('site'),
      // A browser on a busy machine may miss a moment; what needed a second try is named as such.
      withBuiltSite('e2e', 1),
    ] as never,
    // Two cores; a third test goes on where another waits for a server that is slow on purpose.
    maxWorkers: 3,
  },
});
