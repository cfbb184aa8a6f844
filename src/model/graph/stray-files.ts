import { recordKindNames } from '../records/index.ts';
import { filesIn } from './files-in.ts';
import type { Found } from './found.ts';

/** What each place below `content/` holds, by its path there. */
const places = [
  new RegExp(`^(?:${recordKindNames.join('|')})/[^/]+\\.yaml$`),
  /^docs\/[^/]+\/.+\.mdx$/,
  /^docs\/[^/]+\/(?:language|strings|vocabulary)\.yaml$/,
  new RegExp(`^docs/[^/]+/words/(?:${recordKindNames.join('|')})/[^/]+\\.yaml$`),
  /^docs\/[^/]+\/queries\/.+\.yaml$/,
  /^site\.yaml$/,
  /^editions\/[^/]+\.json$/,
];

/** Tells files below `content/` that nothing reads: what they say would be missing without a word. */
export function tellStrayFiles(root: string, found: Found): void {
  for (const name of filesIn(root, 'content'))
    if (!/(?:^|\/)\./.test(name) && !isRead(name))
      found.tell({ file: `content/${name}`, message: `is not read: ${remedyFor(name)}` });
}

const isRead = (name: string) => places.some((place) => place.test(name));

function remedyFor(name: string): string {
  const renamed = name
    .replace(/\.(?:yml|YAML|YML)$/, '.yaml')
    .replace(/\.(?:md|MDX|MD|markdown)$/, '.mdx');
  if (renamed !== name && isRead(renamed)) return `rename it to ${renamed.split('/').at(-1)}.`;
  const [, kind] = /^docs\/[^/]+\/words\/(?:([^/]+)\/)?/.exec(name) ?? [];
  if (kind !== undefined && !recordKindNames.some((known) => known === kind))
    return `"${kind}" is no kind of record. Below words/ stand the folders of content/: ${recordKindNames.join(', ')}.`;
  return 'records stand as .yaml files right in their folder, pages as .mdx files below their language in docs/. Move it there or delete it.';
}
