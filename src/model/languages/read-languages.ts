import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '../language.ts';
import { readFile } from '../graph/read-data.ts';
import type { Found } from '../graph/found.ts';
import { languageFile, type LanguageFile } from './language-file.ts';

/** Where a language's pages, strings and facts lie, below the project's root. */
export const languagesFolder = 'content/docs';

/** A language and what it is. */
export interface LanguageFacts extends Omit<LanguageFile, 'fallback' | 'lang'> {
  tag: Language;
  /** What pages say in `lang`: the tag, unless the language has another one. */
  lang: string;
  /** The complete language whose words stand where this one has none; a complete one is its own. */
  fallback: Language;
}

/**
 * The languages below `content/docs/`, in the order in which they are offered. Those that the code
 * knows as complete are there even when their file is missing; `found` tells it.
 */
export function readLanguages(root: string, found: Found): LanguageFacts[] {
  const folder = join(root, languagesFolder);
  if (!existsSync(folder)) return [];
  const read = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readLanguage(root, name, found) ?? []);
  for (const [at, { tag, order }] of read.entries()) {
    const earlier = read.slice(0, at).find((other) => other.order === order);
    if (earlier)
      found.tell({
        file: fileOfLanguage(tag),
        field: 'order',
        message: `is ${order}, the place of ${fileOfLanguage(earlier.tag)}: give each language one of its own.`,
      });
  }
  return read.sort((first, second) => first.order - second.order);
}

/** Where a language says what it is, from the project's root. */
export const fileOfLanguage = (tag: string): string => `${languagesFolder}/${tag}/language.yaml`;

function readLanguage(root: string, name: string, found: Found): LanguageFacts | undefined {
  const file = fileOfLanguage(name);
  const refuse = (field: string, message: string) => found.tell({ file, field, message });
  if (!existsSync(join(root, file))) {
    refuse('', 'is missing: write what the language is, as in content/docs/en/language.yaml.');
    return undefined;
  }
  const facts = readFile(root, file, languageFile, found);
  if (!facts) return undefined;
  const { fallback, ...rest } = facts;
  const complete: readonly string[] = languages;
  if (!isTag(name)) {
    refuse(
      '',
      'stands in a folder whose name is no tag of a language in small letters (BCP 47): rename the folder, as in "pt-br".',
    );
    return undefined;
  }
  if (complete.includes(name) !== (facts.completeness === 'all'))
    refuse(
      'completeness',
      `is "${facts.completeness}", but ${complete.join(' and ')} are the languages that are complete: their words stand in the records.`,
    );
  if (fallback !== undefined && !complete.includes(fallback))
    refuse('fallback', `is "${fallback}", which is not complete: name ${complete.join(' or ')}.`);
  return {
    ...rest,
    tag: name as Language,
    lang: facts.lang ?? name,
    fallback: (fallback ?? name) as Language,
  };
}

/** Whether a name is a tag of a language in the form in which folders have it. */
function isTag(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name)[0]?.toLowerCase() === name;
  } catch {
    // Names such as `pt_br` are no tags in any letters.
    return false;
  }
}
