import { z } from 'astro/zod';

/**
 * Every string of the interface that is not content, by component. Each key is required in
 * `content/i18n/ja.yaml` and `content/i18n/en.yaml`; `{{name}}` stands for a value.
 */
export const interfaceStringKeys = [
  'site.title',
  'site.tagline',

  'header.urgent',
  'header.act-now',
  'header.contacts',
  'header.search',
  'languageLink.label',
  'theme.label',
  'theme.auto',
  'theme.light',
  'theme.dark',

  'frontDoor.open',
  'notFound.title',
  'notFound.text',
  'notFound.actNow',
  'notFound.home',

  'groupNav.label',
  'onThisPage.label',

  'pageFoot.label',
  'pageFoot.independent',
  'pageFoot.notLegalAdvice',
  'pageFoot.report',
  'pageFoot.reportAddressMissing',
  'pageFoot.recoveryFraud',
  'pageFoot.neverTell',

  'reviewed.line',
  'reviewed.overdue',
  'pageFacts.minutes',
  'pageFacts.needs',

  'sources.heading',
  'sources.undated',
  'sources.pageDate',
  'sources.readOn',
  'sources.cite',
  'sources.kind.official',
  'sources.kind.press',
  'sources.kind.personal',
  'sources.backToText',

  'japaneseOnly.mark',
  'externalLink.mark',

  'list.separator',

  'contact.call',
  'contact.cardBackFirst',
  'contact.unknown',
  'contact.routeUnknown',
  'contact.withdrawn',
  'contact.withheld',
  'contact.reported',
  'contact.officialSite',
  'contact.noOtherRoute',
  'contact.hours',
  'contact.hoursUnknown',
  'contact.hoursUnofficial',
  'contact.languages',
  'contact.languagesUnknown',
  'contact.cost',
  'contact.cost.free',
  'contact.cost.ordinary',
  'contact.cost.navi-dial',
  'contact.cost.collect',
  'contact.cost.unknown',
  'contact.fromMobile',
  'contact.fromAbroad',
  'contact.needsSignIn',
  'contact.yes',
  'contact.no',
  'contact.notStated',
  'contact.path',
  'contact.prepare',
  'contact.say',
  'contact.sayHint',
  'contact.confidence.official',
  'contact.confidence.corroborated',
  'contact.confidence.reported',
  'contact.confidence.unknown',
  'contact.readOn',
  'contact.sourceDate',
  'contact.sourceUndated',
  'contact.verifiedOn',
  'contact.neverVerified',
  'contact.ageing',
  'contact.kind.tel',
  'contact.kind.call-back',
  'contact.kind.chat',
  'contact.kind.form',
  'contact.kind.app',
  'contact.kind.web',
  'contact.kind.email',
  'contact.kind.post',
  'contact.noneKnown',
  'contact.moreOnCard',
  'contact.iphoneHash',
  'contact.open',
  'contact.details',

  'purpose.index',
  'purpose.amazon',
  'purpose.stop-card',
  'purpose.police',
  'purpose.consumer-advice',
  'purpose.legal-advice',
  'purpose.phone-line',
  'purpose.gift-card',
  'purpose.payment-app',
  'purpose.report-phishing',
  'purpose.credit-bureau',
  'purpose.data-protection',
  'purpose.bank',
  'purpose.support-in-other-languages',

  'hours.always',
  'hours.time',
  'hours.publicHolidays.closed',
  'hours.publicHolidays.unknown',
  'hours.closedSpan',
  'hours.varies',
  'hours.japanTime',
  'hours.dayRange',
  'hours.day.mon',
  'hours.day.tue',
  'hours.day.wed',
  'hours.day.thu',
  'hours.day.fri',
  'hours.day.sat',
  'hours.day.sun',
  'hours.everyDay',

  'duration.minute',
  'duration.hour',
  'duration.day',
  'duration.week',
  'duration.month',
  'duration.about',

  'timeLimit.certainty.law',
  'timeLimit.certainty.terms',
  'timeLimit.certainty.typical',
  'timeLimit.certainty.report',

  'checklist.label',
  'checklist.minutes',
  'checklist.why',
  'checklist.dont',
  'checklist.more',
  'checklist.ourOrder',
  'checklist.how',

  'step.number',
  'step.minutes',
  'step.needs',

  'advice.now',
  'advice.dont',
  'advice.later',
  'advice.answer',

  'choices.label',

  'callScript.prepare',
  'callScript.lines',
  'callScript.neverSay',

  'chart.table',
  'chart.category',
  'chart.unknown',

  'glossary.also',
  'glossary.notSameAs',

  'changes.feed',

  'dataFiles.contacts',
  'dataFiles.glossary',
  'dataFiles.schema',

  'decisionTree.answers',
  'decisionTree.change',
  'decisionTree.back',
  'decisionTree.restart',
  'decisionTree.chosenBefore',

  'quickExit.leave',
  'quickExit.hint',
  'quickExit.history',

  'translation.stale',
] as const;

/** Key of an interface string. */
export type InterfaceStringKey = (typeof interfaceStringKeys)[number];

// Not trimmed: the separator of English lists ends with a space.
const text = z.string().regex(/\S/, 'is empty: write the text');

/** The keys of one language's file that belong to the guide; Starlight's own stand beside them. */
export const interfaceStrings = z.object(
  Object.fromEntries(interfaceStringKeys.map((key) => [key, text])) as Record<
    InterfaceStringKey,
    typeof text
  >,
);
