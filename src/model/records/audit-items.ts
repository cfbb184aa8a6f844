import { z } from 'astro/zod';
import { reference } from '../fields/reference.ts';
import { pagePath } from '../fields/page-path.ts';
import { bilingual, id } from '../fields/text.ts';

/** A question of the self-audit: `content/audit-items/<id>.yaml`. */
export const auditItem = z.strictObject({
  /** Never changes once published: the reader's answer is kept under it. */
  id,
  area: reference('audit-areas'),
  /** Answered by yes, partly, no, not sure or does not apply; "yes" is always the safe answer. */
  question: bilingual,
  /** What to do, in a few words, beginning with the verb in English. */
  fix: bilingual,
  /** Where and how to do it. */
  how: bilingual,
  why: bilingual,
  /** Our judgement from 1 (optional, narrow) to 5 (blocks or reveals several observed attacks). */
  weight: z.int().min(1).max(5),
  weightReason: bilingual,
  /** While it is open, no way in that it stops counts as more than partly closed. */
  critical: z.boolean().default(false),
  /** About how long the fix takes, in minutes. Our estimate. */
  minutes: z.int().min(1).max(60),
  /** In the quick pass. `tell`: what a helper says on the phone. */
  quick: z.strictObject({ tell: bilingual }).optional(),
  stops: z.array(reference('attack-paths')).min(1),
  /** The page that explains the fix. */
  page: pagePath,
  sources: z.array(reference('sources')).min(1),
});

export type AuditItem = z.infer<typeof auditItem>;
