import { formsOf, pathBelow, type JsonSchema } from './json-schema.ts';

/** What is said of a field in one of the forms of its record. */
interface Field {
  path: string;
  /** In a few words each, one of them. */
  holds: string[];
  isOptional: boolean;
  says: string;
}

/**
 * The fields of a record as a table in Markdown; those in brackets may be left out.
 * @param schema of the record, with titles and descriptions (`recordJsonSchema`)
 */
export function fieldTable(schema: JsonSchema): string {
  const rows = fieldsOf(schema, '').map(({ path, holds, isOptional, says }) => {
    const name = isOptional ? `[${path}]` : path;
    return `| \`${name}\` | ${cell(oneOf(holds))} | ${cell(says)} |`;
  });
  return ['| Field | Holds | Says |', '| --- | --- | --- |', ...rows].join('\n');
}

const cell = (text: string) =>
  text
    .replaceAll('|', '\\|')
    // In code, a sign stands for itself.
    .replaceAll(/(`[^`]*`)|</g, (_, code?: string) => code ?? '&lt;');

/** The fields below a schema, in their order; what has a title is one thing, and told whole. */
function fieldsOf(schema: JsonSchema, path: string): Field[] {
  if (schema.title !== undefined) return [];
  const forms = formsOf(schema);
  if (forms[0] !== schema) return joined(forms.map((form) => fieldsOf(form, path)));
  if (schema.items) return fieldsOf(schema.items as JsonSchema, `${path}[]`);
  return Object.entries(schema.properties ?? {}).flatMap(([name, below]) => {
    const field = below as JsonSchema;
    const place = pathBelow(path, name);
    const isOptional = !schema.required?.includes(name);
    const said = {
      path: place,
      holds: holdsOf(field),
      isOptional,
      says: field.description ?? '',
    };
    return [said, ...fieldsOf(field, place)];
  });
}

/** The fields of several forms of a record: one that a form lacks may be left out. */
function joined(forms: Field[][]): Field[] {
  const same = Map.groupBy(forms.flat(), ({ path }) => path);
  const filled = forms.filter((fields) => fields.length > 0).length;
  return [...same].map(([path, fields]) => ({
    path,
    holds: fields.flatMap(({ holds }) => holds),
    isOptional: fields.length < filled || fields.some(({ isOptional }) => isOptional),
    says: [...new Set(fields.map(({ says }) => says))].join(' ').trim(),
  }));
}

/** What a field may hold: each of its alternatives in a few words. */
function holdsOf(schema: JsonSchema): string[] {
  if (schema.title !== undefined) return [schema.title];
  if (schema.const !== undefined) return [`\`${String(schema.const)}\``];
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``);
  const forms = formsOf(schema);
  return forms[0] === schema ? [typeOf(schema)] : forms.flatMap(holdsOf);
}

function typeOf({ type, format, items, minimum = 0, maximum = Infinity }: JsonSchema): string {
  switch (type) {
    case 'array':
      return `list: ${oneOf(holdsOf(items as JsonSchema))}`;
    case 'object':
      return 'the fields below';
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'integer':
      return maximum < 1e6 ? `whole number, ${minimum} to ${maximum}` : 'whole number';
    case 'string':
      return { uri: 'web address', email: 'mail address' }[format ?? ''] ?? 'text';
    default:
      return typeof type === 'string' ? type : 'anything';
  }
}

/** Alternatives in a row, each once; semicolons keep those apart that have commas of their own. */
function oneOf(alternatives: string[]): string {
  const parts = [...new Set(alternatives)];
  const isParted = parts.some((part) => part.includes(','));
  const last = parts.pop()!;
  if (parts.length === 0) return last;
  return parts.join(isParted ? '; ' : ', ') + (isParted ? '; or ' : ' or ') + last;
}
