import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { LanguageFacts } from '../../model/languages/read-languages.ts';

/**
 * Starlight 0.42 writes each page that a language lacks in the words of the first language. Readers
 * of a language that holds a part of the guide mostly do not read Japanese: such pages are not
 * written, and lists of pages show the titles of the language's own fallback.
 *
 * Throws when Starlight's code is no longer what this changes.
 */
export function fallbackPages(languages: LanguageFacts[]): Plugin {
  const mark = fileURLToPath(new URL('../../lib/fallback-mark.ts', import.meta.url));
  const fallbacks = Object.fromEntries(languages.map(({ tag, fallback }) => [tag, fallback]));
  return {
    name: 'fallback-pages',
    enforce: 'pre',
    transform(code, id) {
      if (!/@astrojs\/starlight\/dist\/utils\/routing\/index\.js$/.test(id)) return undefined;
      const changed = replaced(
        replaced(code, 'of defaultLocaleDocs)', 'of fallbackDocs(key))'),
        'return routes.map((route) => ({ params',
        'return routes.filter((route) => !route.isFallback).map((route) => ({ params',
      );
      return {
        code: `import { marked } from ${JSON.stringify(mark)};
${changed}
function fallbackDocs(key) {
  const fallback = ${JSON.stringify(fallbacks)}[key];
  return getLocaleDocs(fallback).map((page) => ({
    ...page,
    data: { ...page.data, title: marked(page.data.title, fallback), sidebar: { ...page.data.sidebar, label: page.data.sidebar.label && marked(page.data.sidebar.label, fallback) } },
  }));
}`,
        map: null,
      };
    },
  };
}

function replaced(code: string, old: string, by: string): string {
  if (!code.includes(old)) throw new Error(`Starlight's routes changed: "${old}" is not there.`);
  return code.replace(old, by);
}
