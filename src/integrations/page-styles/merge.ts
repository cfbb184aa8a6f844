import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editPages, inPlaceOfAll } from '../built-pages.ts';
import { layerOrder } from './layer-order.ts';

/**
 * Puts the style sheets of every page of a built site together and takes the parts away. Pages with
 * the same parts share the file.
 * @param folder of the built site
 * @param base the path the site is published at, with a slash at both ends
 * @returns how many sheets there were and are
 */
export function mergePageStyles(folder: string, base: string): { before: number; after: number } {
  const parts = new Set<string>();
  const written = new Set<string>();
  const links = new Map<string, string>();
  const order = layerOrder();

  editPages(folder, (html) => {
    const sheets = [...new Set([...html.matchAll(sheetLink(base))].map((match) => match[1]!))];
    if (sheets.length === 0) return html;
    for (const sheet of sheets) parts.add(sheet);
    const key = sheets.join();
    let link = links.get(key);
    if (link === undefined) {
      const css =
        order + sheets.map((part) => readFileSync(join(folder, '_astro', part), 'utf8')).join('');
      const name = `${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
      writeFileSync(join(folder, '_astro', name), css);
      written.add(name);
      links.set(key, (link = `<link rel="stylesheet" href="${base}_astro/${name}">`));
    }
    return inPlaceOfAll(html, sheetLink(base), link);
  });

  for (const part of parts) if (!written.has(part)) rmSync(join(folder, '_astro', part));
  return { before: parts.size, after: written.size };
}

/** Links to style sheets that the build made: those for one medium too. */
const sheetLink = (base: string) =>
  new RegExp(`<link rel="stylesheet" href="${RegExp.escape(`${base}_astro/`)}([^"]+)"[^>]*>`, 'g');
