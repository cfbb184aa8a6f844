import type { Plugin } from 'vite';

/** Scripts that are loaded together, by the name of the file they become. */
const groups = [
  // What every page loads: the base of custom elements, and the one that shares the page's address.
  // Only the packet does without the latter: 0.19 kB there, against a request more on all others.
  {
    name: 'every-page',
    test: /\/src\/components\/(?:custom-element\/custom-element|share-page\/[\w-]+)\.ts$/,
  },
  // What every page with kept entries loads: the store, its notice and what they stand on.
  {
    name: 'kept',
    test: /\/src\/(?:components\/kept\/[\w-]+|lib\/kept\/(?:clock|parse|state)|lib\/fill)\.ts$/,
  },
  // What ends the offline copy: pages that leave no trace load it without what starts one.
  {
    name: 'erase-copy',
    test: /\/src\/(?:components\/(?:offline\/(?:erase|choice|site-base)|quick-exit\/leave)|lib\/(?:own-storage|stored-entry))\.ts$/,
  },
  // A group takes along what its files import: other pages hand over files too, and without the case.
  { name: 'save-file', test: /\/src\/lib\/save-file\.ts$/ },
  // What every page of a case loads: the case with all that reads, keeps and saves it, and its notice;
  // the stop list, which every device keeps unasked, has its few lines here and leads to no view.
  {
    name: 'case',
    test: /\/src\/(?:components\/(?:case\/(?:case-[\w-]+|save-case)|case-stop-list\/stop-list-element)|lib\/case\/(?:envelope|export|parse|state|stop-list)|model\/case-terms)\.ts$/,
  },
  // What says days to readers: cards of organisations have all of it, a case some.
  { name: 'dates', test: /\/src\/lib\/(?:dates|holiday-calendar|japan-time)\.ts$/ },
];

/**
 * Puts scripts that are loaded together into one file. Left to itself, the bundler makes a file of
 * each module that another script uses as well; small files pack badly, and each is a request:
 * 0.15 kB (brotli) and two requests more on each page with kept entries. A script that is imported on
 * demand cannot stand in a group: the bundler would add its own of 0.5 kB to name its exports.
 */
export function scriptGroups(): Plugin {
  return {
    name: 'script-groups',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              rolldownOptions: {
                output: { codeSplitting: { groups } },
                // Constants stand where they are used: some pages would load a file for one alone.
                optimization: { inlineConst: { mode: 'all' } },
              },
            },
          }
        : undefined,
  };
}
