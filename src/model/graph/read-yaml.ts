import {
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Found } from './found.ts';

/**
 * Unquoted values that are text to the reader used here and something else to Astro's (js-yaml):
 * days and times, and numbers with underscores or in binary.
 */
const date = /^\d{4}-\d\d?(?:-\d\d?)?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d.*)?$/;
const number = /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|\d[\d_]*(?:\.[\d_]*)?)$/i;

interface Parsed {
  text: string;
  document: Document.Parsed;
  lines: LineCounter;
}

/** What each file was when it was parsed last. */
const parsedFiles = new Map<string, Parsed>();

/**
 * Parses the YAML of a file: most of the time of reading content. The content is read again after
 * each save, and nearly all files are what they were.
 */
function parse(file: string, text: string): Parsed {
  const known = parsedFiles.get(file);
  if (known?.text === text) return known;
  const lines = new LineCounter();
  const parsed = { text, document: parseDocument(text, { lineCounter: lines }), lines };
  parsedFiles.set(file, parsed);
  return parsed;
}

/**
 * Reads YAML that begins on line `firstLine` of a file and holds fields. What is wrong is told in
 * `found`, which also gets the lines; nothing is returned when the fields cannot be known.
 */
export function readYaml(
  file: string,
  text: string,
  found: Found,
  firstLine = 1,
): Record<string, unknown> | undefined {
  const { document, lines } = parse(file, text);
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const tell = (line: number, message: string, field?: string) =>
    found.tell({ file, field, line, message });

  // A line that cannot be read makes those below it wrong too.
  const [first] = document.errors.toSorted((one, other) => one.pos[0] - other.pos[0]);
  const told = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  for (const error of first && !told.includes(first) ? [first] : told)
    tell(lineAt(error.pos[0]), `is not YAML: ${remedyFor(error)}`);
  visit(document, {
    Alias(_, alias) {
      tell(
        lineAt(alias.range![0]),
        `repeats another place by the alias "*${alias.source}": write the value out, ` +
          'so that changing one place never changes another, or put it in quotes if the asterisk is meant.',
      );
    },
    Scalar(key, scalar, parents) {
      if (key === 'key' || scalar.type !== Scalar.PLAIN || typeof scalar.value !== 'string') return;
      const kind = date.test(scalar.value) ? 'date' : number.test(scalar.value) ? 'number' : '';
      if (kind)
        tell(
          lineAt(scalar.range![0]),
          `is ${scalar.value} without quotes: put the ${kind} in quotes, "${scalar.value}".`,
          fieldAt(parents, key),
        );
    },
  });
  if (document.errors.length > 0) return undefined;
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    // Aliases of aliases, ten lines of which can stand for billions of values; told above.
    return undefined;
  }
  if (value === null) {
    tell(firstLine, 'has no fields: write them, or delete the file.');
    return undefined;
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    const kind = Array.isArray(value) ? 'a list' : 'a single value';
    tell(
      firstLine,
      `is ${kind} where fields are needed: begin each with its name, a colon and a blank, like "id: x".`,
    );
    return undefined;
  }
  found.lines.set(file, (field) => {
    const keys = document.has(field) ? [field] : field.split('.');
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true) as
        { range?: [number, number, number] } | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return firstLine;
  });
  return value as Record<string, unknown>;
}

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

function remedyFor({ code, message }: YAMLError): string {
  const [, remedy] = remediesByMessage.find(([start]) => message.startsWith(start)) ?? [];
  return (
    remedy ?? remedies[code] ?? message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '.')
  );
}

/** The field in which a value lies, as keys joined by dots. */
function fieldAt(parents: readonly unknown[], key: number | string | null): string {
  const keys = parents.flatMap((parent, depth) => {
    if (isPair(parent)) return [String(parent.key)];
    const child = parents[depth + 1];
    return isSeq(parent) ? [child ? parent.items.indexOf(child) : key] : [];
  });
  return keys.join('.');
}
