import { z } from 'astro/zod';
import { identifier, reference } from '../fields/reference.ts';
import { pagePath } from '../fields/page-path.ts';
import { bilingual, id } from '../fields/text.ts';

const item = z.strictObject({
  /** Never changes once published: what a reader has ticked is remembered under it. Unique on the whole site. */
  id: identifier('site'),
  /** The action, in one short sentence. */
  text: bilingual,
  why: bilingual.optional(),
  /** How to do it, a step an entry. */
  do: z.array(bilingual).default([]),
  /** What not to do. */
  dont: z.array(bilingual).default([]),
  /** About how long it takes, in minutes. */
  minutes: z.int().min(1).max(240).optional(),
  contacts: z.array(reference('contacts')).default([]),
  /** Pages that explain more: paths below the language, like `do/stop-card`. */
  pages: z.array(pagePath).default([]),
  sources: z.array(reference('sources')).default([]),
});

/** A list of things to do and tick off: `content/checklists/<id>.yaml`. */
export const checklist = z.strictObject({
  id,
  title: bilingual,
  /** Who put the items in this order: a named source, or the guide itself. */
  order: z.enum(['our-suggestion', 'source']),
  /** Whether it is offered one item at a time as well, on a page of its own: a list that is gone through in one go. */
  oneAtATime: z.boolean().default(false),
  items: z.array(item).min(1),
});

export type Checklist = z.infer<typeof checklist>;
export type ChecklistItem = Checklist['items'][number];
