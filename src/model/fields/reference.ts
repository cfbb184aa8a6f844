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
