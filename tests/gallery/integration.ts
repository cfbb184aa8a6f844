import type { AstroIntegration } from 'astro';
import { globSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Adds the page of every component in every state, at `/<language>/components/`. */
export function gallery(): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ injectRoute }) =>
        injectRoute({
          pattern: '/[language]/components',
          entrypoint: new URL('./GalleryPage.astro', import.meta.url),
          prerender: true,
        }),
    },
  };
}

/** Takes all other pages out of a build, so that the steps after it have little to do. */
export function galleryAlone(): AstroIntegration {
  return {
    name: 'gallery-alone',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of globSync('**/*.html', { cwd: folder }))
          if (!/^\w+[/\\]components[/\\]/.test(name)) rmSync(`${folder}/${name}`);
      },
    },
  };
}
