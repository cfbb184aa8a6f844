import { fromHtml } from 'hast-util-from-html';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';

/**
 * An HTML document written as XML, as EPUB asks for.
 * @param html a whole document, with `lang` on its root
 */
export function xhtmlOf(html: string): string {
  const tree = fromHtml(html);
  const root = tree.children.find((node) => node.type === 'element')!;
  // Older reading programs look at this one alone.
  root.properties['xmlLang'] = root.properties['lang'];
  const xml = toXml(toXast(root), { closeEmptyElements: true });
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${xml}\n`;
}
