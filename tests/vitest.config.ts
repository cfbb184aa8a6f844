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
const withBuiltSite = (name: string) => ({
  test: {
    name,
    root,
    env,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ['tests/built-site.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});

export default defineConfig({
  test: {
    root,
    projects: [
      withAstro('unit'),
      withAstro('content'),
      withBuiltSite('site'),
      withBuiltSite('e2e'),
    ] as never,
    // Two cores, and a browser beside the tests.
    maxWorkers: 2,
  },
});
