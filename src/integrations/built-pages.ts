import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../lib/language.ts';

/**
 * The HTML of a page of a built site, or null when it has none.
 * @param folder of the built site
 * @param path below the language, without slashes at its ends
 */
export function builtPage(folder: string, language: Language, path: string): string | null {
  const file = join(folder, language, path, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * Edits every page of a built site, in the order of their paths.
 * @param folder of the built site
 * @param edit gets a page's HTML and its path below the folder; a page that it returns unchanged is
 *   not written again
 */
export function editPages(folder: string, edit: (html: string, name: string) => string): void {
  for (const name of globSync('**/*.html', { cwd: folder }).sort()) {
    const file = join(folder, name);
    const html = readFileSync(file, 'utf8');
    const edited = edit(html, name);
    if (edited !== html) writeFileSync(file, edited);
  }
}

/**
 * Puts one text in the place of the first match and takes all other matches away.
 * @param pattern a global one
 */
export function inPlaceOfAll(html: string, pattern: RegExp, text: string): string {
  let isFirst = true;
  return html.replace(pattern, () => {
    const replacement = isFirst ? text : '';
    isFirst = false;
    return replacement;
  });
}
