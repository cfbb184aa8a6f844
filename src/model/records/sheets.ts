import { z } from 'astro/zod';
import { reference } from '../fields/reference.ts';
import { purposes } from './contacts.ts';
import { day } from '../fields/date.ts';
import { pagePath } from '../fields/page-path.ts';
import { bilingual, formerId, id } from '../fields/text.ts';
import { notOffered } from './not-offered.ts';

/** Whom a sheet is for; the packet page offers them as ready choices. */
export const sheetReaders = [
  'account-taken',
  'card-misused',
  'waiting',
  'careful',
  'helper',
] as const;

const heading = bilingual.optional();

/** What a sheet is put together from. Facts come from other records by their ids. */
export const sheetPart = z.discriminatedUnion('kind', [
  /** Words of the sheet's own. */
  z.strictObject({ kind: z.literal('text'), heading, text: bilingual }),
  /** Lines of the sheet's own, to tick off (`box`) or to read. */
  z.strictObject({
    kind: z.literal('list'),
    heading,
    /**
     * `box`: to tick off. `number`: in order. `cross`: what is not done, marked ×. `show`: to tick off and
     * hold up, in large Japanese with the reader's language beside it.
     */
    marker: z.enum(['box', 'number', 'cross', 'show']),
    items: z.array(bilingual).min(1),
  }),
  /** A checklist: `content/checklists/<id>.yaml`. */
  z.strictObject({
    kind: z.literal('checklist'),
    heading,
    id: reference('checklists'),
    how: z.boolean().default(true),
  }),
  /** Sections of a page, by the ids of their headings; `intro` is what stands before the first. */
  z.strictObject({ kind: z.literal('page'), page: pagePath, sections: z.array(id).min(1) }),
  /** Organisations: named ones, or all whose first purpose is one of these. */
  z.strictObject({
    kind: z.literal('contacts'),
    heading,
    ids: z.array(reference('contacts')).optional(),
    purposes: z.array(z.enum(purposes)).optional(),
  }),
  /** What an organisation asks a caller to have ready, to tick off. */
  z.strictObject({ kind: z.literal('bring'), heading, contact: reference('contacts') }),
  /** What to say, in Japanese to hold up: `content/call-scripts/<id>.yaml`. */
  z.strictObject({ kind: z.literal('say'), id: reference('call-scripts') }),
  /** What to point to at a counter, and the answers: `content/pointing/<id>.yaml`. */
  z.strictObject({ kind: z.literal('pointing'), id: reference('pointing') }),
  /** Limits and usual times: `content/time-limits/<id>.yaml`. */
  z.strictObject({
    kind: z.literal('time-limits'),
    heading,
    ids: z.array(reference('time-limits')).min(1),
  }),
  /** All questions of the self-audit with boxes for the answers, and a table to count the score by hand. */
  z.strictObject({ kind: z.literal('audit') }),
  /** A table with ruled lines to write on. */
  z.strictObject({
    kind: z.literal('ruled'),
    heading,
    columns: z.array(z.strictObject({ label: bilingual, share: z.int().min(1).max(12) })).min(1),
    /** Empty lines; or the first cell of each. */
    rows: z.union([z.int().min(1).max(40), z.array(bilingual).min(1)]),
    height: z.enum(['line', 'double', 'large']).default('line'),
  }),
  /** Days to work out and write down, each with the length it comes from. */
  z.strictObject({
    kind: z.literal('calendar'),
    heading,
    rows: z
      .array(z.strictObject({ label: bilingual, timeLimit: reference('time-limits').optional() }))
      .min(1),
  }),
  /** A card to cut out and fold, with room for the numbers of one's own cards and these organisations. */
  z.strictObject({ kind: z.literal('wallet'), contacts: z.array(reference('contacts')).min(1) }),
  /** How to find this guide: its address as a QR code or, while it has none, whom to ask for it. */
  z.strictObject({ kind: z.literal('poster') }),
]);

/** A sheet of paper: `content/sheets/<id>.yaml`, printed from `/<language>/print/<id>/`. */
export const sheet = z
  .strictObject({
    id,
    /** Ids it had before: the addresses on sheets that were printed then lead to the sheet. */
    movedFrom: z.array(formerId).optional(),
    /** Place among the sheets, from 1. */
    order: z.int().min(1),
    title: bilingual,
    /** What the sheet is for, in a sentence. */
    use: bilingual,
    /** Pages of the guide that lead to the sheet at the end of their text. */
    on: z.array(pagePath).min(1),
    /** Pages of A4 it takes at most, in either language. */
    pages: z.int().min(1).max(12),
    /** `dense`: a list on one page. `large`: for tired eyes or a wall, nothing below 14 pt. */
    type: z.enum(['normal', 'dense', 'large']).default('normal'),
    readers: z.array(z.enum(sheetReaders)).min(1),
    /** The day the sheet's own words were last read, and the day by which they should be read again. */
    reviewed: day('reviewed'),
    reviewBy: day('review-by'),
    parts: z.array(sheetPart).min(1),
  })
  .register(notOffered, { because: 'it only says in which order parts of this site are printed' });

export type Sheet = z.infer<typeof sheet>;
export type SheetPart = Sheet['parts'][number];
