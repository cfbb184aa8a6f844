import { z } from 'astro/zod';
import { identifier, reference } from '../fields/reference.ts';
import { day, partialDate } from '../fields/date.ts';
import { phrase } from '../fields/phrase.ts';
import { openingHours } from '../fields/opening-hours.ts';
import { costsOf, phoneNumber } from '../fields/phone-number.ts';
import { bilingual, bilingualName, formerId, id, name } from '../fields/text.ts';
import { spokenLanguage } from '../fields/spoken-language.ts';
import { refuseFalseChecks, reviewPeriod, verifiedBy } from '../fields/verified.ts';
import { webAddress } from '../fields/web-address.ts';

/** What a reader would contact an organisation for; the contacts page groups its cards by the first. */
export const purposes = [
  'amazon',
  'stop-card',
  'police',
  'consumer-advice',
  'legal-advice',
  'phone-line',
  'gift-card',
  'payment-app',
  'report-phishing',
  'credit-bureau',
  'data-protection',
  'bank',
  'support-in-other-languages',
  'without-voice',
] as const;

/** A fact about access that the sources state, deny, or leave open. */
const access = z.enum(['yes', 'no', 'unknown']);

const evidence = {
  /** Ids of `content/sources/`; the first one is the one that shows the fact best. */
  sources: z.array(reference('sources')),
  /** The page's own date, if it shows one. */
  sourceDate: partialDate('published').nullable(),
  /** The day the source was read in an archived copy. */
  readOn: day('read'),
  /** The day someone opened the live page or called; null until then. */
  verifiedOn: day('verified').nullable(),
  /** Who did. Two people on a number are told to readers. */
  verifiedBy: verifiedBy.optional(),
  /** `official`: the organisation's own page. `corroborated`: two named, independent sources. `reported`: one source that is not official. `unknown`: none that can be relied on. */
  confidence: z.enum(['official', 'corroborated', 'reported', 'unknown']),
  /** Days after which the fact counts as ageing. */
  reviewEvery: z.int().min(1).max(365).default(reviewPeriod),
  /** `current`: offered to readers. `unknown`: we do not know one. `withdrawn`: was true once; never shown as a way to reach anybody. */
  status: z.enum(['current', 'unknown', 'withdrawn']),
  /** Why it is unknown or withdrawn, or what a reader should know before using it. */
  reason: bilingual.optional(),
};

const common = {
  /** Unique inside its contact; becomes part of the card's anchor. */
  id: identifier('record'),
  label: bilingual,
  ...evidence,
  needsSignIn: access.default('unknown'),
  languages: z.array(spokenLanguage).min(1).optional(),
  hours: openingHours.optional(),
  /** How sure the hours are, where that differs from the rest. */
  hoursConfidence: z.enum(['official', 'corroborated', 'reported']).optional(),
  /** The only languages the hours hold for, when the line answers others at other times (see `note`). */
  hoursLanguages: z.array(spokenLanguage).min(1).optional(),
  note: bilingual.optional(),
};

/** What a call costs its caller; `collect`: the one who is called pays. */
export const callCosts = ['free', 'ordinary', 'navi-dial', 'collect', 'unknown'] as const;

const telChannel = z.strictObject({
  kind: z.literal('tel'),
  ...common,
  /** Left out when we know none. */
  number: phoneNumber.optional(),
  /**
   * What keeps the number the same: a law, or the plan by which the whole country dials. Such a number
   * (110, 119, 188, #9110) is never withheld for its age: a reader in danger needs it, and an old copy
   * of the site is no reason to doubt it. Only short codes have it.
   */
  fixedBy: z.enum(['law', 'national-plan']).optional(),
  /** Numbers it had before, which are shown nowhere as a way to reach anybody: the oldest first. */
  formerly: z
    .array(
      z.strictObject({
        number: phoneNumber,
        /** The day it was found to be another one, or none. */
        until: day('ended'),
        /** What had shown it. */
        sources: z.array(reference('sources')),
      }),
    )
    .min(1)
    .optional(),
  /** Ids of the other contacts that answer on the same number. */
  sharedWith: z.array(reference('contacts')).min(1).optional(),
  cost: z.enum(callCosts).default('unknown'),
  fromMobile: access.default('unknown'),
  fromAbroad: access.default('unknown'),
});

const onlineChannel = z.strictObject({
  kind: z.enum(['call-back', 'chat', 'form', 'app', 'web']),
  ...common,
  url: webAddress.optional(),
  /** Where to find it on the screen: the labels in order, as they stand there, each with its meaning in English. */
  path: z.array(bilingual).optional(),
  /** The reader stops the card, the line or the payments here alone, without a call; the note says what is not stopped. */
  stops: z.literal(true).optional(),
  /** Of a page alone, whose kind does not tell: what it is for is done there or from there in writing, without a call. */
  withoutVoice: z.literal(true).optional(),
});

const mailChannel = z.strictObject({
  kind: z.literal('email'),
  ...common,
  email: z.email().optional(),
});

const placeChannel = z.strictObject({
  /** `counter`: where one goes and may write and show instead of speaking. */
  kind: z.enum(['post', 'counter']),
  ...common,
  url: webAddress.optional(),
});

const channel = z
  .discriminatedUnion('kind', [telChannel, onlineChannel, mailChannel, placeChannel])
  .superRefine((value, context) => {
    const fail = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (value.status !== 'current' && !value.reason)
      fail('reason', `is missing: say in both languages why the channel is ${value.status}`);
    if (value.status === 'current' && value.sources.length === 0)
      fail('sources', 'is empty: a channel offered to readers names the page that shows it');
    if (value.status === 'current' && value.confidence === 'unknown')
      fail('confidence', 'is "unknown": then the status must be "unknown" too');
    if (value.confidence === 'corroborated' && value.sources.length < 2)
      fail('sources', 'names fewer than two: "corroborated" needs two independent sources');
    if (value.verifiedOn !== null && value.verifiedOn < value.readOn)
      fail(
        'verifiedOn',
        `is before "readOn" (${value.readOn}): whoever opens the live page has read the source that day, so set "readOn" to the same day`,
      );
    if ('withoutVoice' in value && value.kind !== 'web')
      fail(
        'withoutVoice',
        `stands on a channel of the kind "${value.kind}", which tells it: take it away`,
      );
    if (value.hoursConfidence && !value.hours)
      fail('hoursConfidence', 'stands without hours: give the hours, or take it away');
    refuseFalseChecks(value, context);
    if (value.kind !== 'tel') return;
    if (value.status === 'current' && !value.number)
      fail('number', 'is missing: give the number, or set the status to "unknown" with a reason');
    if (value.status === 'unknown' && value.number)
      fail(
        'number',
        'must not stand on an unknown channel: a number we cannot confirm is not published',
      );
    if (value.fixedBy && !(value.number && 'short' in value.number))
      fail(
        'fixedBy',
        'stands on a number that is no short code: only those are set for the country',
      );
    // Of a number that is not right, which is told by itself, the cost is not known.
    const number = phoneNumber.safeParse(value.number).data;
    if (number && value.cost !== 'unknown' && !costsOf(number).includes(value.cost))
      fail(
        'cost',
        `is "${value.cost}", but a call to this number is ${costsOf(number)
          .map((cost) => `"${cost}"`)
          .join(' or ')}: correct it, or write "unknown"`,
      );
    if (value.number && value.confidence === 'reported' && !value.reason)
      fail('reason', 'is missing: a number reported by one source says so in words');
  });

/** One organisation a reader may need: `content/contacts/<id>.yaml`. */
export const contact = z.strictObject({
  id,
  /** Ids it had before: the addresses of its page then, which may be printed, lead to its page now. */
  movedFrom: z.array(formerId).optional(),
  organisation: bilingualName,
  /** What the organisation can and cannot do for the reader, in a sentence. */
  role: bilingual,
  /** Its name alone may put a reader in danger: its page has the control to leave quietly. */
  quiet: z.boolean().optional(),
  /** The first one decides the group on the contacts page. */
  purpose: z.array(z.enum(purposes)).min(1),
  /** It issues no card itself: other companies do, which stop their cards and pay back. */
  network: z.literal(true).optional(),
  /** Words on the front of the card or in the app by which readers know the organisation. */
  brands: z.array(name).default([]),
  /** What else readers call it, in any language and spelling: search knows it by these too. */
  calledAlso: z.array(name).default([]),
  /** The official site: where a reader goes when a number is unknown or withheld. */
  officialSite: webAddress.optional(),
  /** Its sites for other countries: readers do not use them, and a mail that names one is no imitation for that. */
  sitesAbroad: z
    .array(z.strictObject({ url: webAddress, sources: z.array(reference('sources')).min(1) }))
    .optional(),
  /** What to do when no number can be given. Required when no telephone channel is current. */
  safeRoute: bilingual.optional(),
  /** The day a way for readers who cannot hear or speak was looked for and none was found. */
  noVoicelessWayOn: day('read').optional(),
  /** What to have ready, one thing an entry. */
  prepare: z.array(bilingual).default([]),
  /** What to say, in the order of a talk. */
  say: z.array(phrase).default([]),
  channels: z.array(channel).min(1),
});

export type Contact = z.infer<typeof contact>;
export type Channel = Contact['channels'][number];
/** A telephone channel. */
export type TelChannel = Extract<Channel, { kind: 'tel' }>;
