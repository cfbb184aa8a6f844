/**
 * What Pagefind asks for its list of files by. Files of search change with the content but keep
 * their names, so that a change of one page changes no script, and with it no other page; hosts have
 * browsers ask for them anew, and the offline worker tells them apart by their content.
 */
export const metaCacheTag = 'list';

/** Pagefind itself, below `pagefind/`. */
export const program = 'pagefind.js';

/**
 * What else a first answer needs, whatever is asked, as far as names are known before anything was
 * fetched: files below `pagefind/`.
 */
export function firstFiles(language: 'ja' | 'en'): string[] {
  // Pagefind 1.6 knows no endings of Japanese words: its program for unknown languages stands in.
  const variant = language === 'ja' ? 'unknown' : language;
  return [
    `pagefind-entry.json?ts=${metaCacheTag}`,
    `wasm.${variant}.pagefind`,
    `cards-${language}.json`,
    `words-${language}.json`,
  ];
}
