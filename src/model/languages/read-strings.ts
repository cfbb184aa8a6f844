import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
  for (const key of isComplete(language) ? Object.keys(first.data) : [])
    if (!Object.hasOwn(value, key))
      found.tell({ file, field: key, message: `is missing: ${first.file} has it.` });
  for (const [key, string] of Object.entries(data)) {
    const told = { file, field: key };
    const model = first.data[key];
    if (model === undefined)
      found.tell({
        ...told,
        message: `is not among the strings of ${first.file}: correct the key, write the string there too, or take it out.`,
      });
    else if (String(placesOf(string)) !== String(placesOf(model)))
      found.tell({
        ...told,
        message: `needs the places ${placesOf(model).join(', ') || '(none)'} of ${first.file}, and has ${placesOf(string).join(', ') || 'none'}.`,
      });
  }
}
