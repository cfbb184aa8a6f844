import { z } from 'astro/zod';
import { bilingual, id, words } from './text.ts';

/** Japanese to read out or show, the same in romaji (Hepburn), and its meaning. */
const spoken = { ja: words, romaji: words, en: words };

/** What to say on a call, in order: `content/call-scripts/<id>.yaml`. */
export const callScript = z.strictObject({
  id,
  title: bilingual,
  /** The sentence that says at once what the call is about. */
  opening: z.strictObject(spoken),
  lines: z
    .array(
      z.strictObject({
        id,
        /** Only for readers in this special case. */
        when: bilingual.optional(),
        ...spoken,
      }),
    )
    .min(3),
  prepare: z.array(bilingual).min(1),
  neverSay: z.array(bilingual).min(1),
});

/** What to say on a call, in order. */
export type CallScript = z.infer<typeof callScript>;
