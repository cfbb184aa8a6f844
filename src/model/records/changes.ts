import { z } from 'astro/zod';
import { day } from '../fields/date.ts';
import { bilingual, id } from '../fields/text.ts';

/** Something that changed for readers: `content/changes/<id>.yaml`. */
export const change = z.strictObject({
  /** The day and a few words: `2026-11-22-first-edition`. */
  id: id.or(
    z.string().regex(/^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+$/, 'must be the day and a few words'),
  ),
  date: day('published'),
  title: bilingual,
  text: bilingual,
});

export type Change = z.infer<typeof change>;
