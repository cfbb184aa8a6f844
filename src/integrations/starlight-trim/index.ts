import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

/**
 * Leaves out scripts that Starlight 0.42 puts on every page for its sidebar, which this site does
 * not have. `SidebarPersistState` writes to the reader's session storage whenever a page is hidden:
 * this site keeps nothing before a reader acts.
 */
export function starlightTrim(): AstroIntegration {
  return {
    name: 'starlight-trim',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            resolve: {
              alias: [
                {
                  find: /^.*\/components-internals\/SidebarPersistState$/,
                  replacement: fileURLToPath(new URL('nothing.ts', import.meta.url)),
                },
              ],
            },
          },
        });
      },
    },
  };
}
