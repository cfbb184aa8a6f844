import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { byLanguage, languages, type Language } from '../../lib/language.ts';
import { factsOf } from '../../lib/language-facts.ts';

/** Pagefind's list of the indexes in a folder, by language. */
interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
  include_characters: string[];
}

/**
 * What Pagefind is told a record's language is. English is told as none (ISO 639: zxx): Pagefind then
 * stems no word of it, which concepts do not need and texts hardly miss, since it looks for
 * beginnings; and readers of both languages need one program of 53 kB, where English had its own.
 */
export const toldLanguage = byLanguage<string>((language) =>
  factsOf(language).spaces ? 'zxx' : language,
);

/** The private-use name under which the full texts of a language stand beside its concepts (BCP 47). */
export function textLanguage(language: Language): string {
  return `${language}-x-text`;
}

/**
 * Puts two indexes into one folder, so that a reader's browser needs Pagefind's program only once:
 * the concepts under the plain names of the languages, the full texts beside them. Pagefind's own
 * interfaces are left out, and so are its fragments: cards stand for them.
 * @throws when a file is missing that the list of indexes names
 */
export function joinIndexes(concepts: IndexFile[], texts: IndexFile[]): IndexFile[] {
  const entry = entryOf(concepts);
  const [ofConcepts, ofTexts] = [entry.languages, entryOf(texts).languages];
  entry.languages = {};
  for (const language of languages) {
    const told = toldLanguage[language];
    if (ofConcepts[told]) entry.languages[language] = ofConcepts[told];
    if (ofTexts[told]) entry.languages[textLanguage(language)] = ofTexts[told];
  }
  const needed = /^(pagefind\.js|wasm\..*|.*\.pf_meta|index\/.*)$/;
  const joined = new Map(
    // Both hold the program; a language's own variant is only where the language has records.
    [...texts, ...concepts]
      .filter(({ path }) => needed.test(path))
      .map((file) => [file.path, file] as const),
  );
  for (const [language, { hash, wasm }] of Object.entries(entry.languages))
    for (const path of [`pagefind.${hash}.pf_meta`, `wasm.${wasm ?? 'unknown'}.pagefind`])
      if (!joined.has(path))
        throw new Error(`Pagefind’s index of ${language} names ${path} and wrote no such file.`);
  return [...joined.values(), textFile('pagefind-entry.json', JSON.stringify(entry))];
}

/**
 * The files of a language's index that every query needs: its list of parts, and the index itself
 * where it is one part. Of several parts a query needs some only.
 */
export function filesOfEveryQuery(language: Language, index: IndexFile[]): string[] {
  const told = toldLanguage[language];
  const matching = (pattern: RegExp) =>
    index.map(({ path }) => path).filter((path) => pattern.test(path));
  const parts = matching(new RegExp(`^index/${told}_`));
  return [
    ...matching(new RegExp(`^pagefind\\.${told}_.*\\.pf_meta$`)),
    ...(parts.length === 1 ? parts : []),
  ];
}

/** What Pagefind's Node API answered; throws what it only reports. */
export function checked<Response extends { errors: string[] }>(
  response: Response,
  what: string,
): Response {
  if (response.errors.length > 0)
    throw new Error(`Pagefind could not ${what}: ${response.errors.join('; ')}`);
  return response;
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

/** The ids of documents in their order. Throws for one that the index does not hold. */
export function idsFor(
  language: Language,
  paths: string[],
  ids: ReadonlyMap<string, string>,
): string[] {
  return paths.map((path) => {
    const id = ids.get(`${language}/${path}`) ?? ids.get(`/${language}/${path}`);
    if (id === undefined)
      throw new Error(
        `Pagefind dropped ${language}/${path} without a word: nothing would ever find it.`,
      );
    return id.replace(`${toldLanguage[language]}_`, '');
  });
}

/** Cuts ids to the shortest length that still tells them apart. */
export function shortened(ids: string[]): string[] {
  for (let length = 3; length < 40; length++) {
    const short = ids.map((id) => id.slice(0, length));
    if (new Set(short).size === ids.length) return short;
  }
  return ids;
}

function entryOf(files: IndexFile[]): Entry {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry) throw new Error('Pagefind wrote no pagefind-entry.json: its format changed.');
  return JSON.parse(new TextDecoder().decode(entry.content)) as Entry;
}

/** A file that holds a text. */
export function textFile(path: string, text: string): IndexFile {
  return { path, content: new TextEncoder().encode(text) };
}
