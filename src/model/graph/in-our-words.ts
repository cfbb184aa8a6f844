import type { z } from 'astro/zod';
import { nearest } from '../distance.ts';
import { languages } from '../language.ts';

/**
 * What Zod would say in words of its own, for people who write files: the rest of a sentence that
 * begins with the place. What a schema says itself comes before it. Empty where the parts of the
 * issue say more: fields that are not known, and choices of shapes.
 */
export const inOurWords: z.core.$ZodErrorMap = (issue) => {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_value':
      return choice(input, issue.values);
    case 'invalid_union': {
      if (!issue.discriminator) return '';
      const said = input as Record<string, unknown>;
      const kind = said[issue.discriminator];
      const slip = kind === undefined && nearest(issue.discriminator, Object.keys(said));
      if (slip) return `is written "${slip}": write "${issue.discriminator}".`;
      return choice(kind, (issue.options ?? []) as unknown[]);
    }
    case 'unrecognized_keys':
      return '';
    case 'invalid_key':
      return issue.issues[0]?.message;
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_format':
      return `is ${shown(input)}, which has not the form of ${issue.format === 'email' ? 'a mail address' : 'such a value'}: compare it with other files.`;
    case 'too_big':
      return typeof input === 'number'
        ? `is ${input}: write ${String(issue.maximum)} or less.`
        : `is too long: leave at most ${String(issue.maximum)}.`;
    case 'too_small':
      return typeof input === 'number'
        ? `is ${input}: write ${String(issue.minimum)} or more.`
        : Array.isArray(input)
          ? `has ${input.length || 'no'} entries: write ${String(issue.minimum)} or more.`
          : `is too short: write at least ${String(issue.minimum)}.`;
    default:
      return undefined;
  }
};

/** What to say of a value that is none of those to choose from. */
function choice(value: unknown, options: readonly unknown[]): string {
  const remedy =
    options.length > 1
      ? `write one of ${options.map(String).join(', ')}.`
      : options[0] === true
        ? 'write true, or take the field out.'
        : `write ${shown(options[0])}.`;
  return value === undefined
    ? `is missing: ${remedy}`
    : value === null
      ? `has no value: ${remedy}`
      : `is ${shown(value)}: ${remedy}`;
}

/** A value as a sentence names it. */
function shown(value: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a group of fields';
  return JSON.stringify(value);
}

function wrongType({
  expected,
  input,
  path,
  inst,
}: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>) {
  if (input === undefined)
    return languages.some((language) => language === path?.at(-1))
      ? 'is missing: write it, since all languages of a text are needed.'
      : 'is missing: write it.';
  if (input === null) return 'has no value: write one, or take the field out if it is optional.';
  switch (expected) {
    case 'string':
      return typeof input === 'object'
        ? `is ${shown(input)} where a text is needed: write the text.`
        : `is read as a ${typeof input === 'number' ? 'number' : 'yes or no'}, not as text: put it in quotes.`;
    case 'number':
    case 'int':
      return typeof input === 'string' && /^\d+$/.test(input)
        ? 'is text where a number is needed: write the number without quotes.'
        : `is ${shown(input)}: write a ${isWhole(inst) ? 'whole number' : 'number'}.`;
    case 'boolean':
      return `is ${shown(input)}: write true or false, without quotes.`;
    case 'array':
      return typeof input === 'object'
        ? 'must be a list: begin each entry with a hyphen and a blank ("- ").'
        : `must be a list: write [${typeof input === 'string' ? input : JSON.stringify(input)}].`;
    default:
      return `is ${shown(input)} where fields are needed: write ${fieldsOf(inst) || 'their names'}, each with a colon, a blank and its value.`;
  }
}

const isWhole = (schema: unknown) => (schema as { isInt?: boolean }).isInt === true;

function fieldsOf(schema: unknown): string {
  const { shape = {} } = schema as { shape?: object };
  return Object.keys(shape).join(', ');
}
