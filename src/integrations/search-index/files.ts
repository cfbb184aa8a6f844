import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

/** Pagefind's list of the indexes in a folder, by language. */
interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  include_characters: string[];
}

/** The private-use name under which the full texts of a language stand beside its concepts (BCP 47). */
export function textLanguage(language: string): string {
  return `${language}-x-text`;
}

/**
 * Puts two indexes into one folder, so that a reader's browser needs Pagefind's program only once:
 * the concepts under the plain names of the languages, the full texts beside them. Pagefind's own
 * interfaces are left out, and so are the fragments of the concepts: cards stand for them.
 */
export function joinIndexes(concepts: IndexFile[], texts: IndexFile[]): IndexFile[] {
  const entry = entryOf(concepts);
  const ofTexts = entryOf(texts);
  for (const [language, index] of Object.entries(ofTexts.languages))
    entry.languages[textLanguage(language)] = index;
  const needed = (path: string) =>
    /^(pagefind\.js|wasm\..*|.*\.pf_meta|index\/.*|fragment\/.*)$/.test(path);
  return [
    ...concepts.filter(({ path }) => needed(path) && !path.startsWith('fragment/')),
    ...texts.filter(({ path }) => /\.pf_meta$|^index\/|^fragment\//.test(path)),
    { path: 'pagefind-entry.json', content: new TextEncoder().encode(JSON.stringify(entry)) },
  ];
}

/** The index's id of each document, by its address. */
export function idsOf(files: IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    ids.set(url, id);
  }
  return ids;
}

/** Cuts ids to the shortest length that still tells them apart. */
export function shortened(ids: string[]): string[] {
  const known = ids.filter((id) => id !== '');
  for (let length = 5; length < 40; length++) {
    const short = known.map((id) => id.slice(0, length));
    if (new Set(short).size === known.length) return ids.map((id) => id.slice(0, length));
  }
  return ids;
}

function entryOf(files: IndexFile[]): Entry {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry) throw new Error('Pagefind wrote no pagefind-entry.json: its format changed.');
  return JSON.parse(new TextDecoder().decode(entry.content)) as Entry;
}
