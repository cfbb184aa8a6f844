import type { ContentPage } from './content.ts';

/** A tag of the project as it stands in a page. */
export interface TagUse {
  name: string;
  attributes: Record<string, string>;
  /** Line of the file, from 1. */
  line: number;
}

/** The project's tags that a page uses, in the order of its text. Attributes are plain strings (see `markdown/author-tags.ts`). */
export function tagsIn(page: Pick<ContentPage, 'body' | 'bodyLine'>): TagUse[] {
  return [...page.body.matchAll(/<([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g)].map((match) => ({
    name: match[1]!,
    attributes: Object.fromEntries(
      [...match[2]!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
    ),
    line: lineAt(page, match.index),
  }));
}

/** The line of the file on which a place in the page's body lies. */
export function lineAt(page: Pick<ContentPage, 'body' | 'bodyLine'>, offset: number): number {
  return page.bodyLine + page.body.slice(0, offset).split('\n').length - 1;
}
