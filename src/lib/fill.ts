/** Fills the `{name}` places of a text. A place without a value stays as it is. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** A text by its name, its places filled with values. */
export type Word = (name: string, values?: Record<string, string | number>) => string;

/** The words that an element brings in `data-words`, as `wordsBelow` writes them; one that it lacks is empty. */
export function wordsOf({ dataset }: HTMLElement): Word {
  let words: Record<string, string> | undefined;
  return (name, values = {}) => {
    // While an element is being made it need not have its attributes yet.
    words ??= JSON.parse(dataset['words'] ?? '{}') as Record<string, string>;
    return fill(words[name] ?? '', values);
  };
}
