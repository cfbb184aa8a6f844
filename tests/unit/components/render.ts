import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse, type HTMLElement } from 'node-html-parser';
import { languageRuns } from '../../../src/lib/language-runs.ts';

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

/** The Japanese words of an English page that do not stand inside `lang="ja"`. */
export function unmarkedJapanese(root: HTMLElement): string[] {
  const copy = parse(root.toString());
  for (const marked of copy.querySelectorAll('[lang="ja"]')) marked.remove();
  return languageRuns(textOf(copy), 'en')
    .filter((run) => run.language === 'ja')
    .map((run) => run.text);
}
