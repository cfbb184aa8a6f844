import {
  lexiconOf,
  type Forms,
  type Lexicon,
  type Rules,
} from '../../../src/lib/search/lexicon.ts';

/** Concepts of the little thesaurus below, by name. */
export const is = {
  card: 0,
  stop: 1,
  cardStop: 2,
  takeover: 3,
  twoStep: 4,
  gift: 5,
  phone: 6,
  polite: 7,
  order: 8,
  afraid: 9,
};

/** A thesaurus without relations between its concepts. */
export const noRules: Rules = {
  includes: {},
  when: [],
  asks: { phone: [], meaning: [], number: [] },
  leading: [],
  silent: [],
  helping: [],
  alone: [],
  organisations: [],
  nameOnly: [],
};

const data: Forms & Rules = {
  ja: [
    ['カード', 'クレジットカード'],
    ['止め+る', '停止'],
    ['カードを止め'],
    ['乗っ取~る', '乗っ取り'],
    ['2段階認証', '二段階認証'],
    ['ギフト券', 'ギフトカード'],
    ['電話番号', '電話'],
    ['どうすればいい'],
    ['注文'],
    ['怖い'],
  ],
  en: [
    ['credit card', 'card'],
    ['stop', 'freeze'],
    ['freeze card'],
    ['hacked', 'takeover'],
    ['two step verification', '2fa'],
    ['gift card'],
    ['phone number'],
    ['what should i do'],
    ['order'],
    ['scared'],
  ],
  kana: [
    [],
    ['とめ+る'],
    [],
    ['のっと~る', 'のっとり'],
    ['にだんかいにんしょう'],
    ['ぎふとけん'],
    ['でんわばんごう'],
    [],
    ['ちゅうもん'],
    [],
  ],
  includes: { 5: [0] },
  when: [[2, [0, 1]]],
  asks: { phone: [6], meaning: [], number: [] },
  leading: [],
  silent: [7],
  helping: [1],
  alone: [9],
  organisations: [2],
  nameOnly: [],
};

/** A thesaurus small enough to reason about. */
export const littleLexicon = lexiconOf(data);

/** A thesaurus of concepts with one Japanese and one English form each, numbered in their order. */
export function lexiconOfPairs(pairs: [ja: string, en: string][], rules: Partial<Rules>): Lexicon {
  return lexiconOf({
    ja: pairs.map(([ja]) => [ja]),
    en: pairs.map(([, en]) => [en]),
    kana: pairs.map(() => []),
    ...noRules,
    ...rules,
  });
}
