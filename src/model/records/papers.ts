import { z } from 'astro/zod';
import { identifier, reference } from '../fields/reference.ts';
import { bilingual, id, words } from '../fields/text.ts';
import { purposes } from './contacts.ts';

/** Lists of a case for whose entries a paragraph is repeated. */
const paperLists = ['charges', 'allCharges', 'refunded', 'events', 'files'] as const;
export type PaperList = (typeof paperLists)[number];

/** What must be so of a case for a paragraph to stand. */
const paperConditions = [
  'policeTold',
  'policeNotTold',
  'policeRefused',
  'open',
  'allRefunded',
  'refunded',
  'partlyRefunded',
  'notAnswered',
  'answered',
  'promisedDay',
  'promised',
  'sentToAmazon',
  'amazonAnswered',
  'turnedAway',
  'filesKept',
] as const;
export type PaperCondition = (typeof paperConditions)[number];

/**
 * A paragraph, the same in both languages. `{field}` is filled from the reader's case or marked as a
 * gap; a part in `[…]` is left out where a field in it is not known. What fields, lists and conditions
 * take from a case is said in `src/lib/case/`: `paper-fields.ts`, `paper-lists.ts`, `paper-conditions.ts`.
 */
const paragraph = z.strictObject({
  id: identifier('record'),
  /** Where it stands in the width of the paper. */
  placement: z.enum(['start', 'centre', 'end']).default('start'),
  /** Repeated for each entry of a list. */
  each: z.enum(paperLists).optional(),
  /** It stands only where this is so. */
  when: z.enum(paperConditions).optional(),
  /** It stands, but the reader is asked to check it where the log does not say that this is so. */
  check: z.enum(paperConditions).optional(),
  ja: words,
  en: words,
});

/** A paper that a reader sends, shows or reads out: `content/papers/<id>.yaml`. */
export const paper = z
  .strictObject({
    id,
    /** Place among the papers, from 1. */
    order: z.int().min(1),
    title: bilingual,
    /** When and how it is used. */
    use: bilingual,
    /** What the organisations are for to which it goes; it is filled from the log's entries of the one chosen. Empty: to people. */
    to: z.array(z.enum(purposes)).default([]),
    /** It goes first to whom the reader waits for. */
    awaited: z.boolean().default(false),
    /** What the reader keeps: it is not in the paper that is handed over. */
    own: bilingual.optional(),
    paragraphs: z.array(paragraph).default([]),
    /** What is said on the phone, in the place of paragraphs: `content/call-scripts/<id>.yaml`. */
    script: reference('call-scripts').optional(),
  })
  .refine(({ paragraphs, script }) => paragraphs.length > 0 !== (script !== undefined), {
    message: 'has both paragraphs and a script, or neither: give one of them',
  });

export type Paper = z.infer<typeof paper>;
