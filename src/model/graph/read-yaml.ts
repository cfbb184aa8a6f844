import { isPair, isSeq, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import type { Found } from './found.ts';
import type { LineOf } from './problem.ts';
import { isFields, quickFields, type Fields } from './quick-yaml.ts';
import { remedyFor } from './yaml-remedies.ts';

/**
 * Unquoted values that are text to the reader used here and something else to Astro's (js-yaml):
 * days and times, and numbers with underscores or in binary.
 */
const date = /^\d{4}-\d\d?(?:-\d\d?)?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d.*)?$/;
const number = /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|\d[\d_]*(?:\.[\d_]*)?)$/i;

/**
 * Reads YAML that begins on line `firstLine` of a file and holds fields. What is wrong is told in
 * `found`, which also gets the lines; nothing is returned when the fields cannot be known.
 */
export function readYaml(
  file: string,
  text: string,
  found: Found,
  firstLine = 1,
): Fields | undefined {
  const value = quickFields(text);
  if (!value) return readThoroughly(file, text, found, firstLine);
  let lineOf: LineOf | undefined;
  found.lines.set(file, (field) => (lineOf ??= linesOf(documentOf(text, firstLine)))(field));
  return value;
}

/** A document of YAML, and the line of the file on which an offset of it lies. */
function documentOf(text: string, firstLine: number) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return { document, lineAt: (offset: number) => lines.linePos(offset).line + firstLine - 1 };
}

/** The line of each field, or of what holds it; the first one when nothing does. */
function linesOf({ document, lineAt }: ReturnType<typeof documentOf>): LineOf {
  return (field) => {
    const keys = document.has(field) ? [field] : field.split('.');
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true) as
        { range?: [number, number, number] } | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return lineAt(0);
  };
}

function readThoroughly(
  file: string,
  text: string,
  found: Found,
  firstLine: number,
): Fields | undefined {
  const parsed = documentOf(text, firstLine);
  const { document, lineAt } = parsed;
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
  if (!isFields(value)) {
    const kind = Array.isArray(value) ? 'a list' : 'a single value';
    tell(
      firstLine,
      `is ${kind} where fields are needed: begin each with its name, a colon and a blank, like "id: x".`,
    );
    return undefined;
  }
  found.lines.set(file, linesOf(parsed));
  return value;
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
