import { isDeepStrictEqual } from 'node:util';
import { parseDocument, stringify } from 'yaml';
import type { Fact } from '../../src/integrations/content-rules/due-facts.ts';
import { showPhone } from '../../src/lib/phone.ts';
import { valueAt } from '../../src/model/fields/meaning.ts';
import { languages } from '../../src/model/language.ts';
import type { PhoneNumber } from '../../src/model/fields/phone-number.ts';
import { typedNumber } from './typed-number.ts';
import type { FieldChange } from './yaml-edit.ts';

/** The record of a fact, or the channel that it is, as the file says it. */
export type Part = Record<string, unknown>;

/** A field of a fact that can be typed anew. */
export interface Field {
  /** Keys that lead to it below the fact. */
  path: (string | number)[];
  /** What it is called on the page. */
  label: string;
  /** `number`: a telephone number. `count`: digits. `both`: words in both languages. `structure`: YAML. */
  kind: 'line' | 'words' | 'both' | 'number' | 'count' | 'choice' | 'structure';
  options?: readonly string[];
}

/** The fields of a channel in the order in which records have them. */
const channelOrder = [
  'kind',
  'id',
  'label',
  'number',
  'url',
  'email',
  'path',
  'fixedBy',
  'formerly',
  'sharedWith',
  'hours',
  'hoursConfidence',
  'languages',
  'cost',
  'fromMobile',
  'fromAbroad',
  'needsSignIn',
  'note',
  'reason',
  'stops',
  'status',
  'confidence',
  'sources',
  'sourceDate',
  'readOn',
  'verifiedOn',
  'verifiedBy',
];

const label: Field = { path: ['label'], label: 'Label', kind: 'both' };
const hours: Field = { path: ['hours'], label: 'Hours (as the file has them)', kind: 'structure' };
const note: Field = { path: ['note'], label: 'Note', kind: 'both' };
const reason: Field = { path: ['reason'], label: 'What to know of its certainty', kind: 'both' };
const pageDate: Field = {
  path: ['sourceDate'],
  label: 'The page’s own date (YYYY-MM-DD; empty if it shows none)',
  kind: 'line',
};
const spoken: Field = {
  path: ['languages'],
  label: 'Languages that the line answers in, like [ja, en]',
  kind: 'structure',
};

/** What can be typed anew of a fact. */
export function fieldsOf({ kind }: Pick<Fact, 'kind'>, part: Part): Field[] {
  if (kind === 'contacts')
    return [...wayOf(part), label, hours, spoken, ...costOf(part), note, reason, pageDate];
  if (kind === 'time-limits')
    return [
      ...('duration' in part
        ? ([
            { path: ['duration', 'value'], label: 'Length', kind: 'count' },
            {
              path: ['duration', 'unit'],
              label: 'Unit',
              kind: 'choice',
              options: ['minute', 'hour', 'day', 'week', 'month'],
            },
          ] satisfies Field[])
        : []),
      { path: ['text'], label: 'Text; {duration} stands for the length', kind: 'both' },
      { path: ['caveat'], label: 'For whom it holds', kind: 'both' },
    ];
  const lines = part['lines'] as Part[];
  return [['opening'], ...lines.map((_, index) => ['lines', index])].flatMap((path) =>
    ['ja', 'romaji', 'en'].map((key): Field => ({
      path: [...path, key],
      label: `${path.length === 1 ? 'Opening' : `Line ${Number(path[1]) + 1}`}, ${key}`,
      kind: 'words',
    })),
  );
}

function wayOf({ kind }: Part): Field[] {
  if (kind === 'tel') return [{ path: ['number'], label: 'Number', kind: 'number' }];
  if (kind === 'email') return [{ path: ['email'], label: 'Mail address', kind: 'line' }];
  return [{ path: ['url'], label: 'Address of the page', kind: 'line' }];
}

function costOf({ kind }: Part): Field[] {
  const options = ['free', 'ordinary', 'navi-dial', 'collect', 'unknown'];
  return kind === 'tel'
    ? [{ path: ['cost'], label: 'Cost of a call', kind: 'choice', options }]
    : [];
}

/** The inputs of a field, by their names, with what stands in them at first. */
export function inputsOf(field: Field, part: Part): { name: string; value: string }[] {
  const name = field.path.join('.');
  const value = valueAt(part, field.path);
  switch (field.kind) {
    case 'both':
      return languages.map((language) => ({
        name: `${name}.${language}`,
        value: (value as Record<string, string> | undefined)?.[language] ?? '',
      }));
    case 'number':
      return [{ name, value: value ? showPhone(value as PhoneNumber).text : '' }];
    case 'structure':
      return [{ name, value: value === undefined ? '' : stringify(value).trimEnd() }];
    case 'choice':
      return [{ name, value: scalar(value) || 'unknown' }];
    case 'line':
    case 'words':
    case 'count':
      return [{ name, value: scalar(value) }];
  }
}

/** A text or a number as it is typed; nothing for what is not there. */
const scalar = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What somebody typed differs from the record in these fields; paths are those of the file. */
export function typedChanges(
  fact: Pick<Fact, 'kind' | 'path'>,
  part: Part,
  typed: ReadonlyMap<string, string>,
): { changes: FieldChange[]; complaints: string[] } {
  const changes: FieldChange[] = [];
  const complaints: string[] = [];
  for (const field of fieldsOf(fact, part)) {
    const inputs = inputsOf(field, part);
    const given = inputs.map(({ name, value }) => oneLine(typed.get(name) ?? value, field));
    if (given.every((value, index) => value === oneLine(inputs[index]!.value, field))) continue;
    const read = readField(field, given);
    if ('complaint' in read) complaints.push(`${field.label}: ${read.complaint}`);
    else if (!isDeepStrictEqual(read.value, valueAt(part, field.path)))
      changes.push(changeOf(fact, field.path, read.value));
  }
  return { changes, complaints };
}

/** A change of a field below a fact, which stands where records have it. */
export function changeOf(
  { kind, path }: Pick<Fact, 'kind' | 'path'>,
  field: readonly (string | number)[],
  value: unknown,
): FieldChange {
  const place = channelOrder.indexOf(String(field[0]));
  return {
    path: [...path, ...field],
    value,
    after:
      kind === 'contacts'
        ? channelOrder.slice(0, place)
        : field[0] === 'verifiedOn'
          ? ['readOn']
          : ['readOn', 'verifiedOn'],
  };
}

function readField(
  { kind, path }: Field,
  given: string[],
): { value: unknown } | { complaint: string } {
  const [text = ''] = given;
  if (kind === 'both')
    return {
      value: given.every((words) => words === '')
        ? undefined
        : Object.fromEntries(languages.map((language, index) => [language, given[index]])),
    };
  if (kind === 'number') {
    const read = typedNumber(text);
    return 'number' in read ? { value: read.number } : read;
  }
  if (kind === 'count') return { value: Number(text.normalize('NFKC')) };
  if (text === '') return { value: path[0] === 'sourceDate' ? null : undefined };
  if (kind !== 'structure') return { value: text };
  const document = parseDocument(text);
  const [error] = document.errors;
  return error
    ? { complaint: `is not YAML: ${error.message.split('\n')[0]!}` }
    : { value: document.toJS() };
}

/** Words of a record stand on one line, whatever lines they were typed on. */
function oneLine(text: string, { kind }: Field): string {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  return kind === 'structure' ? lines : lines.replace(/\s*\n\s*/g, ' ');
}
