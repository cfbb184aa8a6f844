import { readOrThrow } from '../model/graph/found.ts';
import { readStrings, stringsFile } from '../model/languages/read-strings.ts';
import { hasMarks, marked } from './fallback-mark.ts';
import { allLanguages, factsOf } from './language-facts.ts';
import { original, type Language } from '../model/language.ts';

/** Key of an interface string, as `content/docs/ja/strings.yaml` has it (types written at sync). */
type InterfaceStringKey = keyof InterfaceStrings;

/** Values of the `{{name}}` places of a string; none for a string without places. */
type Values<Key extends InterfaceStringKey> = [InterfaceStrings[Key]] extends [never]
  ? []
  : [values: Record<InterfaceStrings[Key], string | number>];

/** Looks up an interface string; `values` fill its `{{name}}` places. Throws when a place stays empty. */
export type Translate = <Key extends InterfaceStringKey>(
  key: Key,
  ...values: Values<Key>
) => string;

/**
 * Starlight's `Astro.locals.t` knows the language of the current page only and exists only inside
 * a request. The front door and the 404 speak both languages at once, and component tests render
 * without a request: hence this reader of the same files.
 */
const strings = new Map(
  readOrThrow((found) => readStrings(process.cwd(), [...allLanguages], found)).map(
    ({ language, data }) => [language.tag, data],
  ),
);

/** The interface strings of one language. */
export function translateTo(language: Language): Translate {
  return (key, ...[values]) => {
    const string = stringIn(language, key);
    // In a string of the fallback's language, words that fill it are still of the page's own.
    const isBorrowed = hasMarks(string);
    return string.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = (values as Record<string, string | number> | undefined)?.[name];
      if (value === undefined)
        throw new Error(`${stringsFile(language)}: "${key}" needs a value for {{${name}}}.`);
      const isOwn = isBorrowed && typeof value === 'string' && /\p{L}/u.test(value);
      return isOwn ? marked(value, language) : String(value);
    });
  };
}

/**
 * The strings whose keys begin with `start` and a dot, by the rest of their keys, as JSON for a
 * script: `{{name}}` stands there as `{name}` and is filled by it (`wordsOf`).
 * @param more other words for it, by name
 * @param needed which of them a script needs, where it does without many
 */
export function wordsBelow(
  language: Language,
  start: string,
  more: Record<string, string> = {},
  needed = /./,
): string {
  const names = Object.keys(strings.get(original)!)
    .filter((key) => key.startsWith(`${start}.`))
    .map((key) => key.slice(start.length + 1))
    .filter((name) => needed.test(name));
  const words = names.map((name) => [name, stringIn(language, `${start}.${name}`)]);
  return JSON.stringify({ ...Object.fromEntries(words), ...more }).replace(/\{(\{\w+\})\}/g, '$1');
}

function stringIn(language: Language, key: string): string {
  const own = strings.get(language)?.[key];
  if (own !== undefined) return own;
  const { fallback } = factsOf(language);
  if (fallback === language) throw new Error(`${stringsFile(language)} has no string "${key}".`);
  return marked(stringIn(fallback, key), fallback);
}
