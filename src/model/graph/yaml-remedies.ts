import type { YAMLError } from 'yaml';

/** What to do about the mistakes that people make most in YAML. */
const remedies: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'the value has a colon with a blank behind it, or the line is indented too far: put the value in quotes, or begin the line below the one above.',
  MULTILINE_IMPLICIT_KEY:
    'this line has no "name: value": write the name, a colon (:), a blank and the value.',
  UNEXPECTED_TOKEN:
    'something stands behind a value that has ended: put the whole value in quotes.',
  BAD_SCALAR_START: 'the value begins with a sign that YAML keeps for itself: put it in quotes.',
  BAD_ALIAS: 'the value begins with a sign that YAML keeps for itself: put it in quotes.',
  BAD_DQ_ESCAPE: 'a backslash stands between double quotes: use single quotes, or write \\\\.',
  MISSING_CHAR: 'a quote or a colon is missing: close the quotes of this line or the ones above.',
  BAD_INDENT: 'the line begins further left or right than its neighbours: line them up.',
  TAB_AS_INDENT: 'the line begins with a tab: use blanks.',
  DUPLICATE_KEY: 'this field stands there twice: keep one.',
  MULTIPLE_DOCS:
    'a second record begins here (---, or ... above it): move it to a file of its own, or delete the line.',
};

/** Mistakes that have the code of another one, by how the message of the parser begins. */
const remediesByMessage: [start: string, remedy: string | undefined][] = [
  ['Sequence item without - indicator', remedies.BAD_INDENT],
  ['A block sequence may not be used as an implicit map key', remedies.BAD_INDENT],
  ['Flow sequence in block collection', 'a list in brackets has no end: close it with ].'],
  ['Flow map in block collection', 'fields in braces have no end: close them with }.'],
];

/** What to do about a mistake, in words for people; those that are rare in the words of the parser. */
export function remedyFor({ code, message }: YAMLError): string {
  const [, remedy] = remediesByMessage.find(([start]) => message.startsWith(start)) ?? [];
  return (
    remedy ?? remedies[code] ?? message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '.')
  );
}
