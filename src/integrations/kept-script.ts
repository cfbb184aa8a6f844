import type { Plugin } from 'vite';

/**
 * Puts what every page with kept entries loads into one script: the store, its notice and what they
 * stand on. Left to itself, the bundler makes a file of each module that a script loaded on demand
 * uses as well, and small files pack badly: 0.15 kB (brotli) and two requests more on each page.
 */
export function keptScript(): Plugin {
  const test =
    /\/src\/(?:components\/kept\/[\w-]+|lib\/kept\/(?:clock|parse|state)|lib\/fill)\.ts$/;
  return {
    name: 'kept-script',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'kept', test }] } } },
            },
          }
        : undefined,
  };
}
