import { languageOfFile } from '../../lib/language-facts.ts';
import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { languageRuns } from '../../lib/language-runs.ts';
import { japanese } from '../../lib/language.ts';

/** Marks the Japanese words of pages in other languages with `lang="ja"` (WCAG 3.1.2). */
export function rehypeLanguageRuns() {
  return (tree: Root, file: VFile): void => {
    const page = languageOfFile(file.path);
    if (!page || page.tag === japanese) return;
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const runs = languageRuns(node.value, page.tag);
      if (runs.every((run) => run.language === undefined)) return undefined;
      parent.children.splice(index, 1, ...runs.map(toNode));
      return [SKIP, index + runs.length];
    });
  };
}

function toNode({ text, language }: ReturnType<typeof languageRuns>[number]): ElementContent {
  const content: Text = { type: 'text', value: text };
  if (language === undefined) return content;
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties: { lang: language },
    children: [content],
  };
  return span;
}
