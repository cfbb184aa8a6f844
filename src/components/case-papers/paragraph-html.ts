import type { Paragraph } from '../../lib/case/papers.ts';
import type { Segment } from '../../lib/case/places.ts';

/** How many times a list to fill in by hand has its lines. */
const rows = 3;

/**
 * A paragraph to fill in by hand: lines to write on, with what belongs there. Scripts read from it
 * what to fill (`template.ts`), so that no blank may stand where the text has none.
 * @param label the name of a field
 * @param condition in what case it stands, in words
 */
export function paragraphHtml(
  { lines, spoken, placement, each, when, check }: Paragraph,
  label: (field: string) => string,
  condition: string,
): string {
  const line = (segments: Segment[], attributes: string) =>
    `<span ${attributes}>${segments.map(html).join('')}</span>`;
  // A sentence to say has no room to write in.
  const more = each && !lines.flat().some(hasBlank) ? rows - 1 : 0;
  const attributes = Object.entries({ placement, each, when, check })
    .filter(([, value]) => value)
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('');
  return [
    `<p${attributes}>`,
    condition && `<small data-note>${escaped(condition)}</small>`,
    ...lines.map((segments) => line(segments, 'data-line')),
    spoken && line(spoken, 'data-spoken lang="ja-Latn"'),
    ...Array.from({ length: more }, () =>
      lines.map((segments) => line(segments, 'data-note')).join(''),
    ),
    '</p>',
  ].join('');

  function html(part: Segment): string {
    if (typeof part === 'string') return escaped(part);
    if ('optional' in part) return `<span data-optional>${part.optional.map(html).join('')}</span>`;
    const { field, blank } = part;
    return blank
      ? `<span data-field="${field}" data-blank>${escaped(blank)}</span>`
      : `<span data-field="${field}"><small>${escaped(label(field))}</small></span>`;
  }
}

/** Whether something stands in a place while nothing fills it. */
const hasBlank = (part: Segment): boolean =>
  typeof part === 'object' &&
  ('optional' in part ? part.optional.some(hasBlank) : part.blank !== '');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
