import { z } from 'astro/zod';
import { day } from './fields/date.ts';
import { formerPath } from './fields/page-path.ts';
import { reference } from './fields/reference.ts';
import { id, pageWords } from './fields/text.ts';

/** Kinds of page; a kind decides the page's frame and the parts it must have. */
export const pageKinds = [
  'home',
  'act-now',
  'situation',
  'task',
  'explanation',
  'directory',
  'about',
] as const;

/** Front matter that every page of `content/docs/` adds to Starlight's own. */
export const pageFrontMatter = z.object({
  kind: z.enum(pageKinds),
  /** The answer in a sentence or two; also the page's description for search engines. */
  description: pageWords,
  /** Who the page is for, in a sentence. Situations and tasks have it. */
  for: pageWords.optional(),
  /** The day the whole page was last read against its sources. */
  reviewed: day('reviewed'),
  /** The day by which it should be read again. */
  reviewBy: day('review-by'),
  /** Paths below the language at which the page was before, each of which now leads to it. */
  movedFrom: z.array(formerPath).optional(),
  /** Ids of `content/sources/` the page rests on, beside those it cites in its text. */
  sources: z.array(reference('sources')).default([]),
  /** Other words a reader may search with: readings, spellings, older names. */
  keywords: z.array(pageWords).default([]),
  /** About how long the page's steps take, in minutes. */
  minutes: z.int().min(1).optional(),
  /** What the reader needs at hand. */
  needs: z.array(pageWords).default([]),
  /** Shows a way to leave the page quietly, for pages whose sight may put a reader in danger. */
  quickExit: z.boolean().default(false),
  /** Its sources are listed on a page of their own: at its end they would be a quarter of what a reader loads. */
  sourcesApart: z.boolean().default(false),
  /** In the emergency kit: every device keeps the page unasked, for reading without a connection. */
  emergencyKit: z.boolean().default(false),
  /** Leads readers to keep proof: situations link to it before any step in which proof may be lost. */
  savesEvidence: z.boolean().optional(),
  /** Where on the page proof may be lost: ids of headings, and `top` for the page as a whole. */
  mayLoseEvidence: z.array(id).optional(),
  /** Lists organisations, each for its own customers: it may give the number of one card company. */
  listsOrganisations: z.boolean().optional(),
  /** Translations: which state of the original page they were checked against (`npm run translations`). */
  checkedAgainst: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'must be 12 hexadecimal digits: run "npm run translations" to set it')
    .optional(),
});

/** Fields that are optional in general and needed on a page of some kinds. */
export const neededFields: Partial<Record<string, (keyof typeof pageFrontMatter.shape)[]>> = {
  'act-now': ['for', 'minutes', 'needs', 'keywords'],
  situation: ['for', 'minutes', 'needs', 'keywords'],
  task: ['for', 'minutes', 'needs', 'keywords'],
  explanation: ['keywords'],
};

/**
 * The same as Astro reads it: what is missing or wrong gets a stand-in, so that a page that is being
 * written is shown. That a published page has everything, the rule `front-matter` says.
 */
export const pageFrontMatterAsRead = pageFrontMatter.extend({
  kind: pageFrontMatter.shape.kind.catch('explanation'),
  description: pageFrontMatter.shape.description.catch('…'),
  for: pageFrontMatter.shape.for.catch(undefined),
  reviewed: pageFrontMatter.shape.reviewed.catch('2000-01-01'),
  reviewBy: pageFrontMatter.shape.reviewBy.catch('2000-01-01'),
  sources: pageFrontMatter.shape.sources.catch([]),
  keywords: pageFrontMatter.shape.keywords.catch([]),
  minutes: pageFrontMatter.shape.minutes.catch(undefined),
  needs: pageFrontMatter.shape.needs.catch([]),
});
