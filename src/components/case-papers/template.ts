import type { PaperCondition, PaperList } from '../../model/records/papers.ts';
import type { Paragraph, Placement } from '../../lib/case/papers.ts';
import type { Segment } from '../../lib/case/places.ts';

/** The paragraphs of a paper to fill in by hand, from what `paragraphHtml` drew. */
export function paragraphsIn(page: ParentNode): Paragraph[] {
  return [...page.querySelectorAll<HTMLElement>('[data-placement]')].map((paragraph) => {
    const { placement, each, when, check } = paragraph.dataset;
    const linesOf = (kind: string) =>
      [...paragraph.querySelectorAll(`[data-${kind}]`)].map(segmentsIn);
    return {
      lines: linesOf('line'),
      spoken: linesOf('spoken')[0],
      placement: placement as Placement,
      each: each as PaperList | undefined,
      when: when as PaperCondition | undefined,
      check: check as PaperCondition | undefined,
    };
  });
}

/** The words and places of a line. */
function segmentsIn(node: Node): Segment[] {
  return [...node.childNodes].flatMap((child): Segment | Segment[] => {
    const text = child.textContent ?? '';
    if (!(child instanceof HTMLElement)) return text;
    const { field, blank, optional } = child.dataset;
    if (optional !== undefined) return { optional: segmentsIn(child) };
    // The build marks words of another language.
    if (field === undefined) return segmentsIn(child);
    return { field, blank: blank === undefined ? '' : text };
  });
}
