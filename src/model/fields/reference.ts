import type { ZodString } from 'astro/zod';
import { withMeaning } from './meaning.ts';
import { id } from './text.ts';

/**
 * The id of a record of another kind.
 * @param to folder of that kind below `content/`
 */
export function reference(to: string): ZodString {
  return withMeaning(id.clone(), { kind: 'reference', to });
}

/**
 * The id of a part of a record, which becomes an anchor or keeps what a reader did.
 * @param uniqueIn where no other part of the same list may have it
 */
export function identifier(uniqueIn: 'record' | 'site'): ZodString {
  return withMeaning(id.clone(), { kind: 'identifier', uniqueIn });
}
