import { nearest } from '../distance.ts';
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
  for (const name of filesIn(root, 'content')) {
    if (/(?:^|\/)\./.test(name) || isRead(name)) continue;
    const file = `content/${name}`;
    found.tell({ file, message: `is not read: ${remedyFor(name)}` });
    // What names it names a file that is there.
    const [, folder, record] = /^([^/]+)\/([^/]+)\.yaml$/.exec(renamed(name)) ?? [];
    if (folder && record) found.broken.push({ file, folder: kindMeant(folder), name: record });
  }
}

/** A record in a folder that is there for nothing. */
const isRecordElsewhere = new RegExp(
  `^(?!(?:${recordKindNames.join('|')}|docs|editions)/)[^/]+/[^/]+\\.yaml$`,
);

const isRead = (name: string) => places.some((place) => place.test(name));

/** The name with the ending that is read. */
const renamed = (name: string) =>
  name.replace(/\.(?:yml|YAML|YML)$/, '.yaml').replace(/\.(?:md|MDX|MD|markdown)$/, '.mdx');

/** The kind of record that a folder with a slip in its name was to hold. */
const kindMeant = (folder: string) => nearest(folder, recordKindNames) ?? folder;

function remedyFor(name: string): string {
  const better = renamed(name);
  if (better !== name && isRead(better)) return `rename it to ${better.split('/').at(-1)}.`;
  const [folder = ''] = name.split('/');
  const meant = kindMeant(folder);
  if (meant !== folder) return `"${folder}" is no kind of record: write "${meant}".`;
  if (isRecordElsewhere.test(better))
    return `"${folder}" is no kind of record: move it to the folder of its kind, one of ${recordKindNames.join(', ')}. (A new kind is known after "npm run dev" is started anew.)`;
  const [, kind] = /^docs\/[^/]+\/words\/(?:([^/]+)\/)?/.exec(name) ?? [];
  if (kind !== undefined && !recordKindNames.some((known) => known === kind))
    return `"${kind}" is no kind of record. Below words/ stand the folders of content/: ${recordKindNames.join(', ')}.`;
  return 'records stand as .yaml files right in their folder, pages as .mdx files below their language in docs/. Move it there or delete it.';
}
