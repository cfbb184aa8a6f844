import { z } from 'astro/zod';
import { day, partialDate } from '../fields/date.ts';
import { spokenLanguage } from '../fields/spoken-language.ts';
import { bilingual, id } from '../fields/text.ts';
import { webAddress } from '../fields/web-address.ts';

/**
 * Kinds of source. `official`: the organisation itself or a public body about its own service.
 * `press`: an edited publication or a company other than the one described. `personal`: one
 * person's site.
 */
export const sourceKinds = ['official', 'press', 'personal'] as const;

/** A public page that a statement of the guide rests on: `content/sources/<id>.yaml`. */
export const source = z.strictObject({
  id,
  /** The page's title; in the other language, our rendering of it. */
  title: bilingual,
  publisher: bilingual,
  kind: z.enum(sourceKinds),
  url: webAddress,
  /** Language the page is written in. */
  language: spokenLanguage,
  /** The page's own date, or null when it shows none. */
  pageDate: partialDate('published').nullable(),
  /** The day an archived copy of the page was read. */
  readOn: day('read'),
  /** What a reader should know before relying on the page. */
  caveat: bilingual.optional(),
});

export type Source = z.infer<typeof source>;
