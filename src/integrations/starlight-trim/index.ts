import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Leaves out what Starlight 0.42 puts on every page for parts that this site does not have.
 *
 * - `SidebarPersistState` writes to the reader's session storage whenever a page is hidden: this
 *   site keeps nothing before a reader acts. The script of our own frame stands in its place, since
 *   Starlight's page asks for one in any case.
 * - Its style sheets and the styles of its components (21 kB) dress a sidebar, asides, code and
 *   tabs. Our own stand on their own: measured on the built site, 4.8 kB of compressed styles
 *   before the first paint became 2.9.
 */
export function starlightTrim(): AstroIntegration {
  return {
    name: 'starlight-trim',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [withoutComponentStyles()],
            resolve: {
              alias: [
                {
                  find: /^.*\/components-internals\/SidebarPersistState$/,
                  replacement: beside('../../components/starlight/frame.ts'),
                },
                {
                  find: /^\.\.\/style\/(?:props|reset|asides|util|print)\.css/,
                  replacement: beside('nothing.css'),
                },
              ],
            },
          },
        });
      },
    },
  };
}

/** Empties the `<style>` of every component of Starlight. */
function withoutComponentStyles(): Plugin {
  return {
    name: 'starlight-trim:component-styles',
    enforce: 'pre',
    transform: (_, id) =>
      /@astrojs\/starlight\/.+\.astro\?.*type=style/.test(id) ? { code: '', map: null } : undefined,
  };
}
