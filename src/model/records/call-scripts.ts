import { z } from 'astro/zod';
import { day } from '../fields/date.ts';
import { pagePath } from '../fields/page-path.ts';
import { phrase } from '../fields/phrase.ts';
import { bilingual, id } from '../fields/text.ts';
import { refuseFalseChecks, verifiedBy } from '../fields/verified.ts';

/**
 * What to say on a call, in order: `content/call-scripts/<id>.yaml`. `{field|○○}` is filled from the
 * reader's case where there is one, and is `○○` elsewhere; a part in `[…]` is then left out where a
 * field in it is not known. The fields: `src/lib/case/paper-fields.ts`.
 */
export const callScript = z
  .strictObject({
    id,
    title: bilingual,
    /** The page that has it whole, to which others lead. */
    page: pagePath,
    /** The sentence that says at once what the call is about. */
    opening: phrase.omit({ when: true }),
    lines: z
      .array(
        phrase.extend({
          id,
          /** Said for each charge that stands. */
          each: z.literal('charges').optional(),
        }),
      )
      .min(3),
    prepare: z.array(bilingual).min(1),
    neverSay: z.array(bilingual).min(1),
    /** The day someone who speaks both languages read it through; left out until then. */
    verifiedOn: day('verified').optional(),
    /** Who did. Two people are told to readers. */
    verifiedBy: verifiedBy.optional(),
  })
  .superRefine(refuseFalseChecks);

export type CallScript = z.infer<typeof callScript>;
