import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../distance.ts';
import { seenText } from '../fields/text.ts';
import { readText } from '../graph/read-text.ts';
import { readYaml } from '../graph/read-yaml.ts';
import type { Found } from '../graph/found.ts';
import { languagesFolder, type LanguageFacts } from './read-languages.ts';

/** The interface strings that one language has. */
export interface StringsFile {
  file: string;
  language: LanguageFacts;
  /** By their keys; Starlight's own among them. */
  data: Record<string, string>;
}

// Not trimmed: the separator of English lists ends with a space.
const text = seenText.regex(/\S/, 'is empty: write the text');

/**
 * The interface strings of each language. The first language's file is the list of keys: no other
 * file has more, and those of complete languages have all of them, with the same `{{places}}`.
 */
export function readStrings(root: string, languages: LanguageFacts[], found: Found): StringsFile[] {
  let first: StringsFile | undefined;
  return languages.flatMap((language) => {
    const file = stringsFile(language.tag);
    if (!existsSync(join(root, file))) {
      if (isComplete(language))
        found.tell({ file, message: 'is missing: the interface strings of the language.' });
      return [];
    }
    const source = readText(root, file, found);
    const parsed = source && readYaml(file, source, found);
    if (!parsed) return [];
    const strings = { file, language, data: textsOf(file, parsed, found) };
    if (first) compare(strings, parsed, first, found);
    first ??= strings;
    return [strings];
  });
}

/** Where a language's interface strings stand, below the project's root. */
export function stringsFile(language: string): string {
  return `${languagesFolder}/${language}/strings.yaml`;
}

const isComplete = ({ completeness }: LanguageFacts) => completeness === 'all';

/** The names of a string's `{{places}}`, sorted. */
export function placesOf(string: string): string[] {
  return [...new Set([...string.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!))].sort();
}

function textsOf(file: string, value: Record<string, unknown>, found: Found) {
  const strings: Record<string, string> = {};
  for (const [key, string] of Object.entries(value)) {
    const { success, data, error } = text.safeParse(string);
    if (success) strings[key] = data;
    for (const { message } of error?.issues ?? [])
      found.tell({
        file,
        field: key,
        message: typeof string === 'string' ? message : 'is no text: write it in quotes.',
      });
  }
  return strings;
}

function compare(
  { file, language, data }: StringsFile,
  value: Record<string, unknown>,
  first: StringsFile,
  found: Found,
): void {
  const missing = new Set(Object.keys(first.data).filter((key) => !Object.hasOwn(value, key)));
  for (const [key, string] of Object.entries(data)) {
    const told = { file, field: key };
    const model = first.data[key];
    if (model === undefined) {
      const meant = nearest(key, [...missing]);
      if (meant !== undefined) missing.delete(meant);
      found.tell({
        ...told,
        message: `is not among the strings of ${first.file}: ${meant === undefined ? 'correct the key, write the string there too, or take it out.' : `write "${meant}".`}`,
      });
    } else if (String(placesOf(string)) !== String(placesOf(model)))
      found.tell({ ...told, message: otherPlaces(string, model, first.file) });
  }
  for (const field of isComplete(language) ? missing : [])
    found.tell({ file, field, message: `is missing: ${first.file} has it.` });
}

/** What to do about a string whose places are not those of the first language's string. */
function otherPlaces(string: string, model: string, file: string): string {
  const written = (places: string[]) => places.map((place) => `{{${place}}}`).join(' and ');
  const strange = written(placesOf(string).filter((place) => !placesOf(model).includes(place)));
  const lacking = written(placesOf(model).filter((place) => !placesOf(string).includes(place)));
  if (strange === '') return `lacks ${lacking}, which ${file} has: write it in.`;
  return lacking === ''
    ? `has ${strange}, which ${file} has not: take it out.`
    : `has ${strange} where ${file} has ${lacking}: write ${lacking}.`;
}
