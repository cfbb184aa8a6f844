import { recordKindNames } from '../records/index.ts';
import { filesIn } from './files-in.ts';
import type { Problem } from './problem.ts';

/** What each place below `content/` holds, by its path there. */
const places = [
  new RegExp(`^(?:${recordKindNames.join('|')})/[^/]+\\.yaml$`),
  /^docs\/[^/]+\/.+\.mdx$/,
  /^docs\/[^/]+\/(?:language|strings)\.yaml$/,
  new RegExp(`^docs/[^/]+/words/(?:${recordKindNames.join('|')})/[^/]+\\.yaml$`),
  /^(?:site|learned-weights)\.yaml$/,
];

/** Files below `content/` that nothing reads: what they say would be missing without a word. */
export function strayFiles(root: string): Problem[] {
  return filesIn(root, 'content')
    .filter((name) => !/(?:^|\/)\./.test(name) && !places.some((place) => place.test(name)))
    .map((name) => ({ file: `content/${name}`, message: `is not read: ${remedyFor(name)}` }));
}

function remedyFor(name: string): string {
  const renamed = name
    .replace(/\.(?:yml|YAML|YML)$/, '.yaml')
    .replace(/\.(?:md|MDX|MD|markdown)$/, '.mdx');
  if (renamed !== name && places.some((place) => place.test(renamed)))
    return `rename it to ${renamed.split('/').at(-1)}.`;
  return 'records stand as .yaml files right in their folder, pages as .mdx files below their language in docs/. Move it there or delete it.';
}
