import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { interfaceStrings, type InterfaceStringKey } from '../model/interface-strings.ts';
import type { Language } from './language.ts';

/** Looks up an interface string; `values` fill its `{{name}}` places. Throws when a place stays empty. */
export type Translate = (
  key: InterfaceStringKey,
  values?: Record<string, string | number>,
) => string;

/**
 * Starlight's `Astro.locals.t` knows the language of the current page only and exists only inside
 * a request. The front door and the 404 speak both languages at once, and component tests render
 * without a request: hence this reader of the same two files.
 */
const strings = { ja: read('ja'), en: read('en') };

function read(language: Language) {
  const yaml = readFileSync(`${process.cwd()}/content/i18n/${language}.yaml`, 'utf8');
  const result = interfaceStrings.safeParse(parse(yaml));
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new Error(`content/i18n/${language}.yaml lacks interface strings:\n${problems.join('\n')}`);
}

/** The interface strings of one language. */
export function translateTo(language: Language): Translate {
  return (key, values = {}) =>
    strings[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined)
        throw new Error(`content/i18n/${language}.yaml: "${key}" needs a value for {{${name}}}.`);
      return String(value);
    });
}
