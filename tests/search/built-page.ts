import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/lib/language.ts';

/**
 * The HTML of a page of a built site, or null when it has none.
 * @param folder of the built site
 * @param path below the language, without slashes at its ends
 */
export function builtPage(folder: string, language: Language, path: string): string | null {
  const file = join(folder, language, path, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
