import type { Phrase } from '../../src/model/fields/phrase.ts';
import { writeDate } from '../../src/lib/dates.ts';
import { byLanguage } from '../../src/model/language.ts';
import type { OpenFact } from './answers.ts';

const opening: Phrase = {
  ja: '番号が正しいか、確かめるためにお電話しました。',
  romaji: 'Bangō ga tadashii ka, tashikameru tame ni o-denwa shimashita.',
  en: 'I am calling to check that this number is right.',
};
const hours: Phrase = {
  ja: '受付は、何曜日の何時から何時までですか。',
  romaji: 'Uketsuke wa, nan-yōbi no nan-ji kara nan-ji made desu ka.',
  en: 'On which days, and from when to when, do you answer?',
};
const english: Phrase = {
  ja: '英語でも話せますか。',
  romaji: 'Eigo demo hanasemasu ka.',
  en: 'Can one speak English too?',
};
const thanks: Phrase = {
  ja: 'ありがとうございました。',
  romaji: 'Arigatō gozaimashita.',
  en: 'Thank you.',
};
const desks: [purpose: string, phrase: Phrase][] = [
  [
    'stop-card',
    {
      ja: 'こちらは、カードを止める窓口ですか。',
      romaji: 'Kochira wa, kādo o tomeru madoguchi desu ka.',
      en: 'Is this the desk that stops cards?',
    },
  ],
  [
    'amazon',
    {
      ja: 'こちらは、Amazonの窓口ですか。',
      romaji: 'Kochira wa, Amazon no madoguchi desu ka.',
      en: 'Is this Amazon?',
    },
  ],
];
const otherDesk: Phrase = {
  ja: 'こちらは、何の相談を受ける窓口ですか。',
  romaji: 'Kochira wa, nan no sōdan o ukeru madoguchi desu ka.',
  en: 'What is this desk for?',
};
const limit: Phrase[] = [
  {
    ja: '期限を確かめたくて、お電話しました。',
    romaji: 'Kigen o tashikametakute, o-denwa shimashita.',
    en: 'I am calling to check a time limit.',
  },
  {
    ja: 'いつから数えて、どのくらいの間ですか。',
    romaji: 'Itsu kara kazoete, dono kurai no aida desu ka.',
    en: 'Counted from when, and how long is it?',
  },
];

/** What to ask on a call about a fact; nothing where nobody is called for it. */
export function sentencesFor({ fact, part, contact }: OpenFact): Phrase[] {
  if (fact.kind === 'time-limits') return [...limit, thanks];
  // A line for people in danger is kept free; its number stands in a law or a plan.
  if (part['kind'] !== 'tel' || !part['number'] || 'fixedBy' in part) return [];
  const desk = desks.find(([purpose]) => contact?.purpose.some((one) => one === purpose));
  return [opening, desk?.[1] ?? otherDesk, hours, english, thanks];
}

/** What readers are told of a fact that was not there, to begin with: whoever looked may say it better. */
export function lostReason({ fact, part }: Pick<OpenFact, 'fact' | 'part'>, day: string) {
  const { ja, en } = byLanguage((language) => writeDate(day, language));
  if (fact.kind === 'time-limits')
    return {
      ja: `${ja}に見たとき、この期限はページにありませんでした。会社に確かめてください。`,
      en: `When we looked on ${en}, the page no longer gave this limit. Ask the company.`,
    };
  return part['kind'] === 'tel'
    ? {
        ja: `${ja}に公式ページで探しましたが、番号は載っていませんでした。確かめられないので載せていません。`,
        en: `We looked on the official page on ${en} and found no number there. We could not confirm one, so we show none.`,
      }
    : {
        ja: `${ja}に見たとき、この窓口はページにありませんでした。`,
        en: `When we looked on ${en}, the page no longer had this.`,
      };
}

/** Where a card leads that gives no number any more. */
export const safeRoute = {
  ja: '公式のアプリかサイトを自分で開いて、連絡先を探してください。',
  en: 'Open the official app or site yourself and look for the contact page.',
};
