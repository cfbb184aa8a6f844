import { z } from 'astro/zod';
import { chargeStates, eventKinds, eventTopics } from '../case-terms.ts';
import { languages } from '../language.ts';
import { pagePath } from '../fields/page-path.ts';
import { phrase } from '../fields/phrase.ts';
import { reference } from '../fields/reference.ts';
import { bilingual, id } from '../fields/text.ts';
import { purposes } from './contacts.ts';
import { notOffered } from './not-offered.ts';

/** The day from which a rule counts. */
const origin = z.discriminatedUnion('what', [
  /** The day of use of each charge. */
  z.strictObject({ what: z.literal('use') }),
  /** The day on which the issuer told of the statement with the charge. */
  z.strictObject({ what: z.literal('statement') }),
  /** The day the misuse was noticed; the first use where none was written down. Once for an organisation. */
  z.strictObject({ what: z.literal('noticed') }),
  /** The oldest use; the day the misuse was noticed where no charge was written down. Once for an organisation. */
  z.strictObject({ what: z.literal('first-use') }),
  /** Each event of these kinds about one of these topics. */
  z.strictObject({
    what: z.literal('event'),
    kinds: z.array(z.enum(eventKinds)).min(1),
    topics: z.array(z.enum(eventTopics)).min(1),
    /** The day in words, as part of a sentence: `届いた日`, `the day it came`. */
    day: bilingual,
  }),
  /** The day that an organisation named: nothing is counted. */
  z.strictObject({ what: z.literal('promise') }),
  /** Each promise for which no day was named. */
  z.strictObject({ what: z.literal('open-promise') }),
]);

/**
 * How days are counted. Left out of a rule: from a day to the same day of a later week or month.
 */
const count = z.strictObject({
  /**
   * Whether the day it counts from is the first one. `not-said`: the source leaves it open. Then a
   * last day to act is the earliest that can be meant, and a day to expect something the latest.
   */
  firstDay: z.enum(['counted', 'next', 'not-said']),
  /**
   * The company counts back from the day of the report. The last day to report is the day of use and
   * the length, less one where the day of the report is counted.
   */
  back: z.boolean().default(false),
  /** To the end of the month that is so many months later. */
  toMonthEnd: z.boolean().default(false),
  /** Weekends, public holidays and the days around New Year are left out. */
  businessDays: z.boolean().default(false),
});

/** A day that follows from what a reader wrote into the log: `content/due-rules/<id>.yaml`. */
export const dueRule = z
  .strictObject({
    id,
    /** Place among the rules, from 1. */
    order: z.int().min(1),
    /** What the day is for. `{days}` stands for the number where a rule has several. */
    label: bilingual,
    /** The label where no charge is in the log, so that what counts from the first use counts from noticing. */
    labelNoticed: bilingual.optional(),
    /** `last-day`: the last day to act. `expected`: something should have come by then. `look-again`: our suggestion. `promised`: a day that was named to the reader. */
    kind: z.enum(['last-day', 'expected', 'look-again', 'promised']),
    from: origin,
    /** For which organisations; all where it is left out. */
    organisations: z
      .strictObject({
        ids: z.array(reference('contacts')).default([]),
        /** Those with one of these purposes. */
        purposes: z.array(z.enum(purposes)).default([]),
        /** Those that the guide does not list. */
        unlisted: z.boolean().default(false),
        /** What they have in common; where only `ids` are given, their names say it. */
        label: bilingual.optional(),
      })
      .refine(({ ids, label }) => ids.length > 0 || label, {
        path: ['label'],
        error: 'is missing: say for which organisations the rule is',
      })
      .optional(),
    /** More general rules, which do not hold for what this one holds for. */
    insteadOf: z.array(reference('due-rules')).default([]),
    /** The limit whose length, certainty, sources and caveat the rule takes. */
    timeLimit: reference('time-limits').optional(),
    /** Other organisations than the reader's own say it: their rule stands for those whose rule is not known. */
    ofOthers: z.boolean().default(false),
    /** Our own suggestion: days after the one it counts from. */
    days: z.array(z.int().min(1).max(400)).min(1).optional(),
    count: count.default({ firstDay: 'next', back: false, toMonthEnd: false, businessDays: false }),
    /** What in the log ends it, after the day it counts from. */
    settledBy: z
      .strictObject({
        /** Events with the same organisation. */
        events: z.array(z.enum(eventKinds)).default([]),
        /** What they are about; anything where none is named. */
        topics: z.array(z.enum(eventTopics)).default([]),
        /** For a charge whose issuer the log does not have, such an event ends it with any that is not listed, and with those of these purposes. */
        desks: z.array(z.enum(purposes)).default([]),
        /** States of the charge; of all charges of the organisation where the rule does not count from one. */
        charges: z.array(z.enum(chargeStates)).default([]),
      })
      .default({ events: [], topics: [], desks: [], charges: [] }),
    /** For whom the day holds, or what is not known, besides the caveat of the limit. */
    condition: bilingual.optional(),
    /** What to do on the day or before. */
    do: bilingual,
    /** The page that says more, and the heading on it. */
    page: pagePath,
    anchor: id.optional(),
    /** What to do when the day has passed, calmly, and the sentence to say; or the rule that has these words. */
    overdue: z.union([
      reference('due-rules'),
      z.strictObject({ do: bilingual, say: phrase.omit({ when: true }) }),
    ]),
  })
  .superRefine((rule, context) => {
    const fail = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (rule.timeLimit && rule.days)
      fail(['days'], 'stands beside "timeLimit": a rule takes its length from one of them');
    if (rule.from.what === 'promise' && (rule.timeLimit || rule.days))
      fail(['from'], 'is the promise itself, so that nothing is counted: take the length away');
    if (rule.from.what !== 'promise' && !rule.timeLimit && !rule.days && !rule.condition)
      fail(['condition'], 'is missing: say that nobody knows the length');
    if (rule.count.toMonthEnd && !rule.timeLimit)
      fail(['count', 'toMonthEnd'], 'needs a "timeLimit" in months');
    if (rule.count.businessDays && !rule.days)
      fail(['count', 'businessDays'], 'needs "days": the limits are not in business days');
    for (const language of languages)
      if (
        rule.label[language].includes('{days}') !==
        (rule.days !== undefined && rule.days.length > 1)
      )
        fail(['label', language], 'has {days} where a rule has several days, and only there');
  })
  .register(notOffered, {
    because: 'without the log of a case and the code that counts, it would name wrong days',
  });

export type DueRuleRecord = z.infer<typeof dueRule>;
