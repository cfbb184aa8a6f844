import type { Plugin } from 'vite';

/**
 * Lets scripts load other scripts on demand by the browser's own `import()`. Vite wraps each such
 * import into a helper of 0.8 kB (brotli) that first loads the other script's style sheets and
 * dependencies; the styles of this site are all in its pages, so that scripts loaded on demand must
 * not import CSS.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    // Else each script carries the list of what the scripts that it may load depend on.
    config: () => ({ build: { modulePreload: false } }),
    load: (id) =>
      id.endsWith('vite/preload-helper.js')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
