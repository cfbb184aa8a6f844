import type { PaperCondition, PaperList } from '../../model/records/papers.ts';
import type { Paragraph, Placement } from '../../lib/case/papers.ts';

/** The paragraphs of a paper to fill in by hand, from what `paragraphHtml` drew. */
export function paragraphsIn(page: ParentNode): Paragraph[] {
  return [...page.querySelectorAll<HTMLElement>('[data-placement]')].map((paragraph) => {
    const { placement, each, when } = paragraph.dataset;
    const linesOf = (kind: string) =>
      [...paragraph.querySelectorAll(`[data-${kind}]`)].map(textIn).join('\n');
    return {
      text: linesOf('line'),
      spoken: linesOf('spoken'),
      placement: placement as Placement,
      each: each as PaperList | undefined,
      when: when as PaperCondition | undefined,
    };
  });
}

/** The text with its places, as the record has it. */
function textIn(node: Node): string {
  return [...node.childNodes]
    .map((child) => {
      if (!(child instanceof HTMLElement)) return child.textContent ?? '';
      const { field, blank, optional } = child.dataset;
      if (optional !== undefined) return `[${textIn(child)}]`;
      // The build marks words of another language.
      if (field === undefined) return textIn(child);
      return blank === undefined ? `{${field}}` : `{${field}|${child.textContent}}`;
    })
    .join('');
}
