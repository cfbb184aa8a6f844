import { z } from 'astro/zod';
import { pagePath } from '../fields/page-path.ts';
import { bilingual, id } from '../fields/text.ts';

/** What a thief does: a way in, or what comes after it. `content/attack-paths/<id>.yaml`. */
export const attackPath = z.strictObject({
  id,
  /** Place in the list, from 1. */
  order: z.int().min(1),
  /** `entry`: a way in; `after`: what is done once inside, or what makes the loss larger. */
  stage: z.enum(['entry', 'after']),
  /** In plain words. */
  name: bilingual,
  /** What the reader sees of it. */
  sees: bilingual,
  /** The page that explains it. */
  page: pagePath,
});

export type AttackPath = z.infer<typeof attackPath>;
