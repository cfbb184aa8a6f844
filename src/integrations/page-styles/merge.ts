import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layerOrder } from './layer-order.ts';

/** A page and the style sheets that its build linked, in their order. */
interface StyledPage {
  file: string;
  html: string;
  /** File names below `_astro/`. */
  sheets: string[];
}

/**
 * Puts the style sheets of every page of a built site together and takes the parts away. Pages with
 * the same parts share the file.
 * @param folder of the built site
 * @param base the path the site is published at, with a slash at both ends
 * @returns how many sheets there were and are
 */
export function mergePageStyles(folder: string, base: string): { before: number; after: number } {
  const pages = globSync('**/*.html', { cwd: folder })
    .sort()
    .map((name) => readPage(join(folder, name), base));
  const written = new Set<string>();
  const links = new Map<string, string>();
  const order = layerOrder();

  for (const { file, html, sheets } of pages) {
    if (sheets.length === 0) continue;
    const parts = sheets.join();
    let link = links.get(parts);
    if (link === undefined) {
      const css =
        order + sheets.map((part) => readFileSync(join(folder, '_astro', part), 'utf8')).join('');
      const name = `${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
      writeFileSync(join(folder, '_astro', name), css);
      written.add(name);
      links.set(parts, (link = `<link rel="stylesheet" href="${base}_astro/${name}">`));
    }
    let first = true;
    const merged = html.replace(sheetLink(base), () => {
      if (!first) return '';
      first = false;
      return link;
    });
    writeFileSync(file, merged);
  }

  const parts = new Set(pages.flatMap(({ sheets }) => sheets));
  for (const part of parts) if (!written.has(part)) rmSync(join(folder, '_astro', part));
  return { before: parts.size, after: written.size };
}

/** Links to style sheets that the build made: those for one medium too. */
const sheetLink = (base: string) =>
  new RegExp(`<link rel="stylesheet" href="${RegExp.escape(`${base}_astro/`)}([^"]+)"[^>]*>`, 'g');

function readPage(file: string, base: string): StyledPage {
  const html = readFileSync(file, 'utf8');
  const sheets = [...html.matchAll(sheetLink(base))].map((match) => match[1]!);
  return { file, html, sheets: [...new Set(sheets)] };
}
