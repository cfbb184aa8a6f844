import type { Language } from '../../../src/model/language.ts';
import type { Channel, Contact, TelChannel } from '../../../src/model/records/contacts.ts';
import type { Source } from '../../../src/model/records/sources.ts';

/** What the card is given in an example. */
export interface ContactCardProps {
  contact: Contact;
  sources: Source[];
  language: Language;
  today: string;
}

/** The day the examples take for today. */
export const exampleDay = '2026-11-22';

/** Sources of the examples: an official page, a newspaper and one person's page. */
export const exampleSources: Source[] = [
  {
    id: 'sample-official',
    title: { ja: 'カードをなくしたとき', en: 'If you lose your card' },
    publisher: { ja: 'みほんカード', en: 'Sample Card' },
    kind: 'official',
    url: 'https://card.example/lost/',
    language: 'ja',
    pageDate: '2026-09',
    readOn: exampleDay,
  },
  {
    id: 'sample-press',
    title: { ja: 'カード会社の電話番号', en: 'Phone lines of card companies' },
    publisher: { ja: 'みほん新聞', en: 'The Sample Times' },
    kind: 'press',
    url: 'https://news.example/cards/',
    language: 'en',
    pageDate: null,
    readOn: exampleDay,
  },
  {
    id: 'sample-personal',
    title: { ja: '電話をかけた日の記録', en: 'The day I called' },
    publisher: { ja: 'みほんの人', en: 'Someone' },
    kind: 'personal',
    url: 'https://diary.example/card/',
    language: 'ja',
    pageDate: '2026-01-05',
    readOn: exampleDay,
    caveat: { ja: '一人の「体験談」です。', en: 'One person’s 体験談 (account).' },
  },
];

/** What every way to reach the invented organisation has. */
const evidence = {
  needsSignIn: 'no',
  sources: ['sample-official'],
  sourceDate: '2026-09',
  readOn: exampleDay,
  verifiedOn: null,
  confidence: 'official',
  reviewEvery: 180,
  status: 'current',
} satisfies Partial<Channel>;
const bareLine: TelChannel = {
  ...evidence,
  kind: 'tel',
  id: 'lost-stolen',
  label: { ja: '紛失・盗難の電話', en: 'Line for 紛失・盗難 (lost or stolen cards)' },
  cost: 'ordinary',
  fromMobile: 'yes',
  fromAbroad: 'unknown',
};
const lineWithoutHours: TelChannel = { ...bareLine, number: { e164: '+81353403333' } };
const officialLine: TelChannel = {
  ...lineWithoutHours,
  languages: ['ja', 'en'],
  hours: { always: true },
};
const officeHours = {
  weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '17:00' }],
  publicHolidays: 'closed',
  closed: [{ from: '12-29', to: '01-03' }],
  varies: false,
} satisfies TelChannel['hours'];
const reason = { ja: '理由をここに書きます。', en: 'The reason stands here.' };

/** The telephone channel of each example. */
const lines = {
  'offered, from an official page': officialLine,
  'offered, from two sources that agree': {
    ...officialLine,
    confidence: 'corroborated',
    sources: ['sample-press', 'sample-personal'],
  },
  ageing: { ...officialLine, readOn: '2026-04-01' },
  withheld: { ...officialLine, readOn: '2024-11-01' },
  'reported by one person': {
    ...officialLine,
    confidence: 'reported',
    sources: ['sample-personal'],
    reason,
  },
  unknown: { ...bareLine, status: 'unknown', confidence: 'unknown', sources: [], reason },
  withdrawn: { ...officialLine, status: 'withdrawn', reason },
  'short code with #': { ...officialLine, number: { short: '#9110' } },
  'collect call from abroad': {
    ...officialLine,
    number: { e164: '+13035550100' },
    cost: 'collect',
    fromAbroad: 'yes',
  },
  'hours and languages not known': lineWithoutHours,
  'office hours, closed on holidays': { ...officialLine, hours: officeHours },
  'office hours, holidays not stated': {
    ...officialLine,
    hours: { ...officeHours, publicHolidays: 'unknown', closed: [] },
  },
  'hours that vary from place to place': {
    ...officialLine,
    hours: { ...officeHours, varies: true },
  },
  'hours from elsewhere than the number': { ...officialLine, hoursConfidence: 'corroborated' },
  'seen live by two people': {
    ...officialLine,
    verifiedOn: exampleDay,
    verifiedBy: ['AB', 'CD'],
  },
  'hours for Japanese only': { ...officialLine, hoursLanguages: ['ja'] },
} satisfies Record<string, TelChannel>;

/** Name of an example. */
export type ContactCardExample = keyof typeof lines | 'other ways than the telephone';

const otherWays: Channel[] = [
  {
    ...evidence,
    kind: 'web',
    id: 'page',
    label: { ja: '会員ページ', en: 'Members’ page' },
    url: 'https://card.example/lost/',
    path: [
      { ja: 'メニュー', en: 'menu' },
      { ja: 'カードを止める', en: 'stop the card' },
    ],
  },
  {
    ...evidence,
    kind: 'email',
    id: 'mail',
    label: { ja: 'メール', en: 'Mail' },
    email: 'help@card.example',
  },
];

const contactWith = (channels: Channel[]): Contact => ({
  id: 'sample-card',
  organisation: { ja: 'みほんカード', en: 'Sample Card' },
  role: { ja: 'カードを止めます。', en: 'Stops cards. Ask for 利用停止 (a block).' },
  purpose: ['stop-card'],
  brands: [],
  calledAlso: [],
  officialSite: 'https://card.example/',
  safeRoute: { ja: '公式のアプリを開いてください。', en: 'Open the official app.' },
  prepare: [{ ja: 'カード', en: 'The card' }],
  say: [
    {
      ja: 'カードを止めてください。',
      romaji: 'Kādo o tomete kudasai.',
      en: 'Please stop my card.',
    },
  ],
  channels,
});

/** The contact of each example. */
export const exampleContacts: Record<ContactCardExample, Contact> = {
  ...(Object.fromEntries(
    Object.entries(lines).map(([name, line]) => [name, contactWith([line])]),
  ) as Record<keyof typeof lines, Contact>),
  'other ways than the telephone': contactWith(otherWays),
};

/** A card built long ago: the device's clock says that its number is too old. */
export function agedExample(language: Language): ContactCardProps {
  const built = '2024-11-02';
  const contact = contactWith([{ ...officialLine, readOn: built }]);
  return {
    contact: { ...contact, id: 'sample-aged' },
    sources: exampleSources,
    language,
    today: built,
  };
}

/** Every state of a contact's card; the organisations are invented. */
export function examples(
  language: Language,
): { name: ContactCardExample; props: ContactCardProps }[] {
  return Object.entries(exampleContacts).map(([name, contact]) => ({
    name: name as ContactCardExample,
    props: { contact, sources: exampleSources, language, today: exampleDay },
  }));
}
