import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isScalar, parse, parseDocument, Scalar, type Node } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';

/** A field of a file that gets another value. */
export interface FieldChange {
  /** Keys and places in lists that lead to it, from the top. */
  path: readonly (string | number)[];
  /** What it says from now on; without it the field goes. */
  value?: unknown;
  /** The fields behind which it stands if it is new; without any of them, last. */
  after?: readonly string[];
}

/** What is edited: the text, and what the library found in it. */
interface Parsed {
  text: string;
  root: YAMLMap<Scalar, Node>;
}

/** Up to this length a list or a few fields stand on one line, in brackets. */
const shortLine = 72;

/**
 * A file of YAML with other values in some of its fields. The library says where a field stands; only
 * those places of the text are written anew, since its own printing of a whole document changes lines
 * that nobody touched (blanks within braces, folded texts). Comments, order and quotes stay.
 * Throws for a place that is not there.
 */
export function withFields(text: string, changes: readonly FieldChange[]): string {
  return changes.reduce(withField, text);
}

/** A new file of YAML with these fields. */
export function fileOf(fields: object): string {
  return `${block(fields, 0)}\n`;
}

/** What a file of YAML says. */
export function valuesOf(text: string): Record<string, unknown> {
  return parse(text) as Record<string, unknown>;
}

function withField(text: string, { path, value, after }: FieldChange): string {
  const { contents: root } = parseDocument(text);
  if (!isMap(root)) throw new Error('The file has no fields.');
  const parsed = { text, root: root as Parsed['root'] };
  const before = root.getIn(path, true) as Node | undefined;
  if (value === undefined) return before ? without(parsed, path) : text;
  if (!before) return withNew(parsed, path, value, after);
  const current = before.toJSON() as unknown;
  if (isDeepStrictEqual(current, value)) return text;
  if (isRecord(current) && isRecord(value) && haveSameKeys(current, value))
    return withFields(
      text,
      Object.entries(value).map(([key, part]) => ({ path: [...path, key], value: part })),
    );
  if (isScalar(before) && !isRecord(value) && !Array.isArray(value)) {
    const written = (scalar: string) =>
      spliced(text, before.range![0], endOf(text, before), scalar);
    const kept = written(likewise(before, asText(value)));
    // Not where the quotes were none because nothing needed them: a day, a sentence with a colon.
    const isLike = typeof current === typeof value && !/^[-+.\d]/.test(asText(value));
    return isLike && isDeepStrictEqual(valueIn(kept, path), value)
      ? kept
      : written(plainScalar(value));
  }
  const { key } = pairAt(parsed, path);
  const colon = text.indexOf(':', key.range![1]);
  return spliced(text, colon + 1, endOf(text, before), afterColon(value, columnOf(text, key)));
}

/** The text without a field, and without its line. */
function without(parsed: Parsed, path: FieldChange['path']): string {
  const { text } = parsed;
  const { key, value } = pairAt(parsed, path);
  const start = lineStart(text, key.range![0]);
  if (text.slice(start, key.range![0]).trim() !== '')
    throw new Error(`${path.join('.')} shares its line with another field.`);
  const end = value ? Math.max(endOf(text, value), key.range![1]) : key.range![1];
  return spliced(text, start, Math.min(lineEnd(text, end) + 1, text.length), '');
}

/** The text with a field that was not there, behind the one it belongs after. */
function withNew(
  parsed: Parsed,
  path: FieldChange['path'],
  value: unknown,
  after: readonly string[] = [],
): string {
  const { text, root } = parsed;
  const outer = path.slice(0, -1);
  const map = (outer.length === 0 ? root : root.getIn(outer, true)) as Parsed['root'] | undefined;
  const name = String(path.at(-1));
  if (!map) return withNew(parsed, outer, { [name]: value }, after);
  if (!isMap(map) || map.flow)
    throw new Error(`${outer.join('.')} is no list of fields with a line each.`);
  const { items } = map;
  const neighbour = items.findLast(({ key }) => after.includes(String(key.value))) ?? items.at(-1)!;
  const end = neighbour.value ? endOf(text, neighbour.value) : neighbour.key.range![1];
  const column = columnOf(text, items[0]!.key);
  const place = lineEnd(text, end);
  return spliced(text, place, place, `\n${' '.repeat(column)}${name}:${afterColon(value, column)}`);
}

function pairAt({ root }: Parsed, path: FieldChange['path']): Pair<Scalar, Node> {
  const outer = path.slice(0, -1);
  const map = (outer.length === 0 ? root : root.getIn(outer, true)) as Parsed['root'];
  const pair = isMap(map) && map.items.find(({ key }) => key.value === path.at(-1));
  if (!pair) throw new Error(`${path.join('.')} is no field.`);
  return pair;
}

/** Where the last value of a node ends, before comments and empty lines that stand behind it. */
function endOf(text: string, node: Node): number {
  if (!isCollection(node) || node.flow || node.items.length === 0) {
    const [start, end] = node.range!;
    // A block of lines counts the end of its last one.
    return start + text.slice(start, end).trimEnd().length;
  }
  const last = node.items.at(-1) as Pair<Node, Node | null> | Node;
  if (!('key' in last)) return endOf(text, last);
  return last.value ? Math.max(endOf(text, last.value), last.key.range![1]) : last.key.range![1];
}

const spliced = (text: string, from: number, to: number, part: string) =>
  text.slice(0, from) + part + text.slice(to);
const lineStart = (text: string, place: number) => text.lastIndexOf('\n', place - 1) + 1;
const columnOf = (text: string, { range }: Node) => range![0] - lineStart(text, range![0]);

function lineEnd(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end < 0 ? text.length : end;
}

/** A value behind the colon of its field, which stands in a column. */
function afterColon(value: unknown, column: number): string {
  const flow = inBrackets(value);
  if (flow !== undefined) return ` ${flow}`;
  const indent = ' '.repeat(column + 2);
  const lines = Array.isArray(value)
    ? value.map((item) => `- ${block(item, column + 4)}`)
    : [block(value, column + 2)];
  return lines.map((line) => `\n${indent}${line}`).join('');
}

/** An item of a list, or fields, the first line without its indent. */
function block(value: unknown, column: number): string {
  if (!isRecord(value)) return plainScalar(value);
  return Object.entries(value)
    .map(([key, part]) => `${key}:${afterColon(part, column)}`)
    .join(`\n${' '.repeat(column)}`);
}

/** A value on one line; undefined where it needs several: words for readers have a line a language. */
function inBrackets(value: unknown): string | undefined {
  const isList = Array.isArray(value);
  if (!isList && !isRecord(value)) return plainScalar(value);
  if (Object.values(value).some((part) => typeof part === 'string' && /[^!-~]/.test(part)))
    return undefined;
  if (Object.values(value).some((part) => isList && isRecord(part))) return undefined;
  const parts = Object.entries(value).map(([key, part]) => {
    const written = inBrackets(part);
    return written === undefined ? undefined : isList ? written : `${key}: ${written}`;
  });
  if (parts.includes(undefined)) return undefined;
  const line = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  return line.length <= shortLine ? line : undefined;
}

/** A scalar as text, without quotes. */
const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Names of this guide and addresses stand without quotes, as in the records; words and days in quotes. */
function plainScalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isPlain = /^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|https?:\/\/[\w./?=&%~+-]+)$/.test(value);
  return isPlain && !/^(?:y|n|yes|no|on|off|true|false|null)$/.test(value)
    ? value
    : JSON.stringify(value);
}

/** A value within the quotes of the one in its place, or without any: it may not mean the same there. */
function likewise({ type }: Scalar, value: string): string {
  if (type === Scalar.QUOTE_SINGLE) return `'${value.replaceAll("'", "''")}'`;
  return type === Scalar.PLAIN ? value : JSON.stringify(value);
}

/** What a field says; undefined where the text cannot be read. */
function valueIn(text: string, path: FieldChange['path']): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? undefined : document.getIn(path);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const haveSameKeys = (one: object, other: object) =>
  isDeepStrictEqual(Object.keys(one).sort(), Object.keys(other).sort());
