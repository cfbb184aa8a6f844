import { z } from 'astro/zod';
import { pagePath } from '../fields/page-path.ts';
import { phrase } from '../fields/phrase.ts';
import { bilingual, id } from '../fields/text.ts';

/** What to say on a call, in order: `content/call-scripts/<id>.yaml`. */
export const callScript = z.strictObject({
  id,
  title: bilingual,
  /** The page that has it whole, to which others lead. */
  page: pagePath,
  /** The sentence that says at once what the call is about. */
  opening: phrase.omit({ when: true }),
  lines: z.array(phrase.extend({ id })).min(3),
  prepare: z.array(bilingual).min(1),
  neverSay: z.array(bilingual).min(1),
});

export type CallScript = z.infer<typeof callScript>;
