import type { Heading } from 'mdast';

/** `[#id]` at the end of a heading. MDX reads `{#id}` as an expression and stops, hence the brackets. */
const marker = /\s*\[#([^\]]*)\]\s*$/;

/** The id at the end of a heading: `## Five days [#days]`. */
export function headingId({ children }: Heading): string | undefined {
  const last = children.at(-1);
  return last?.type === 'text' ? marker.exec(last.value)?.[1] : undefined;
}

/** Takes the id off a heading's words. */
export function withoutId({ children }: Heading): void {
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(marker, '');
}
