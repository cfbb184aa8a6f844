import { readdirSync } from 'node:fs';

/** The paths of all pages of a built site, in order. A file to download is none, though it be HTML. */
export function pagePaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.html') && !name.startsWith('/downloads/'))
    .map((name) => name.replace(/\/index\.html$/, '/'))
    .sort();
}
