import type { Plugin } from 'vite';

/** The plugin of Vite that wraps each `import()`; there is no option for it. */
const wrapping = 'native:import-analysis-build';

/**
 * Lets scripts load other scripts on demand by the browser's own `import()`. Vite wraps each such
 * import into a helper of 0.8 kB (brotli) that first loads the other script's style sheets and
 * dependencies; the styles of this site are all in its pages, so that scripts loaded on demand must
 * not import CSS.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    configResolved({ plugins }) {
      const plugin = plugins.find(({ name }) => name === wrapping);
      if (!plugin) throw new Error(`Vite has no plugin ${wrapping} to switch off.`);
      plugin.applyToEnvironment = () => false;
    },
  };
}
