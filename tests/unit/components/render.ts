import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse, type HTMLElement } from 'node-html-parser';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** The HTML of a component with these props, as a tree to look into. */
export async function render(
  component: Component,
  props: object,
  slots: Record<string, string> = {},
): Promise<HTMLElement> {
  const container = await AstroContainer.create();
  return parse(await container.renderToString(component, { props: { ...props }, slots }));
}

/** The text of an element as a reader sees it, with single spaces. */
export function textOf(element: HTMLElement | null): string {
  return (element?.text ?? '').replace(/\s+/g, ' ').trim();
}
