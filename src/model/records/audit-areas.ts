import { z } from 'astro/zod';
import { bilingual, id } from '../fields/text.ts';

/** A group of questions of the self-audit: `content/audit-areas/<id>.yaml`. */
export const auditArea = z.strictObject({
  id,
  /** Place among the areas, from 1. */
  order: z.int().min(1),
  name: bilingual,
});

export type AuditArea = z.infer<typeof auditArea>;
