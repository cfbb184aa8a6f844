import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layerOrder } from '../../lib/layer-order.ts';
import type { Page, Step } from '../finish/page.ts';
import { inPlaceOfAll } from '../in-place-of-all.ts';
import { leadsOn } from '../moved-pages/leads-on.ts';
import { joinedLayers } from './joined-layers.ts';

/**
 * The bundler shortens its statement to what the same file does not declare, so a component's sheet that
 * happens to stand before the frame's would put its layer below the base; hence every page's styles
 * begin with the whole of it.
 */
const layers = new URL('../../styles/layers.css', import.meta.url);

/**
 * Gives each page its styles in one piece. Astro links a sheet for every component, about ten a page:
 * as many requests before the first paint, and small files compress badly (measured on the act-now
 * page: 8.2 kB in 12 files became 5.1 kB in one). A second file for what pages share would spare
 * 3.6 kB at the next page and cost the first one a connection over HTTP/1.1: the largest paint came
 * after 905 ms instead of 760 (Lighthouse, mobile).
 * @param isInline whether a page carries its styles itself, by its path below the folder: it is seen
 *   after one request, and the next page cannot use its styles. One that only leads on links its
 *   sheet wherever it stands, since its styles would be one hash more in the site's content policy
 */
export function pageStyles(isInline: (path: string) => boolean): Step {
  return {
    name: 'page-styles',
    prepare: ({ folder, base }) => {
      const texts = new Map<string, string>();
      const textOf = (name: string) =>
        texts.get(name) ??
        texts.set(name, readFileSync(join(folder, '_astro', name), 'utf8')).get(name)!;
      const order = layerOrder(readFileSync(layers, 'utf8'));
      const sheets = new Map<string, string>();
      const sheetOf = (names: string[]) => {
        const key = names.join(' ');
        return (
          sheets.get(key) ?? sheets.set(key, order + joinedLayers(names.map(textOf))).get(key)!
        );
      };
      return (page) =>
        withOneSheet(page, base, sheetOf, isInline(page.path) && !leadsOn(page.html));
    },
  };
}

/**
 * The page with one sheet in the place of those that the build linked.
 * @param cssOf the text of sheets together, by their names below `_astro/`
 */
export function withOneSheet(
  page: Page,
  base: string,
  cssOf: (names: string[]) => string,
  isInline: boolean,
): Page {
  const link = sheetLink(base);
  const names = [...new Set([...page.html.matchAll(link)].map((match) => match[1]!))];
  if (names.length === 0) return page;
  const css = cssOf(names);
  const dropped = [...page.dropped, ...names.map((name) => `_astro/${name}`)];
  if (isInline)
    return {
      ...page,
      html: inPlaceOfAll(page.html, link, `<style>${css}</style>`),
      inlineStyles: [...page.inlineStyles, css],
      dropped,
    };
  const name = `_astro/${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
  return {
    ...page,
    html: inPlaceOfAll(page.html, link, `<link rel="stylesheet" href="${base}${name}">`),
    added: { ...page.added, [name]: css },
    dropped,
  };
}

/** Links to style sheets that the build made: those for one medium too. */
const sheetLink = (base: string) =>
  new RegExp(`<link rel="stylesheet" href="${RegExp.escape(`${base}_astro/`)}([^"]+)"[^>]*>`, 'g');
