import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/lib/search/understand.ts';
import { is, lexiconOfPairs, littleLexicon } from './lexicon.ts';

const read = (query: string) => understand(query, littleLexicon);
const conceptsOf = (query: string) => read(query).concepts.map(({ concept }) => concept);
const howOf = (query: string, concept: number) =>
  read(query).concepts.find((one) => one.concept === concept)?.how;

describe('a query is recognised', () => {
  test.each([
    ['without spaces', '不正カード停止電話番号', [is.card, is.stop, is.phone]],
    ['in an inflected form', '乗っ取られてしまった', [is.takeover]],
    ['in full width', '２段階認証', [is.twoStep]],
    ['in hiragana', 'のっとり', [is.takeover]],
    ['in half-width katakana', 'ｷﾞﾌﾄｶｰﾄﾞ', [is.gift]],
    ['in Latin letters', 'nottori', [is.takeover]],
    ['in Latin letters with a hyphen', 'ka-do', [is.card]],
    ['in Latin letters with a doubled vowel', 'kaado', [is.card]],
    ['in Latin letters with a space in a word', 'denwa bangou', [is.phone]],
    ['with a slip of the finger', 'くれじとかーど', [is.card]],
    ['in English with a slip', 'credit crad', [is.card]],
    ['in two words for one', 'take over', [is.takeover]],
    ['in American or British', 'freezing cards', [is.cardStop]],
    ['while the last syllable is half typed', 'ぎふとけn', [is.gift]],
    ['while the last word is begun', 'にだんかい', [is.twoStep]],
  ])('%s', (_, query, wanted) => {
    expect(conceptsOf(query)).toEqual(expect.arrayContaining(wanted));
  });
});

test('concepts that stand apart mean something together', () => {
  expect(howOf('カード すぐに 停止', is.cardStop)).toBe('inferred');
});

test('what is included is meant too, but weighs less', () => {
  expect(howOf('ギフト券', is.card)).toBe('included');
});

test('polite words are recognised and left aside', () => {
  expect(read('注文どうすればいい')).toMatchObject({ concepts: [{ concept: is.order }], rest: [] });
});

test('one word that may help in two ways is no more evidence than one that helps in one', () => {
  const lexicon = lexiconOfPairs(
    [
      ['登録', 'entry'],
      ['登録', 'contract'],
      ['変更', 'change'],
    ],
    { helping: [0, 1, 2] },
  );
  const sum = (query: string) =>
    understand(query, lexicon).concepts.reduce((all, { certainty }) => all + certainty, 0);
  expect(sum('登録')).toBe(sum('変更'));
});

test('words that nobody listed are kept to be looked up in the texts', () => {
  expect(read('カード 領収書').rest.join('')).toBe('領収書');
  expect(read('card umbrella').rest).toEqual(['umbrella']);
});

test('asking for a number is noticed', () => {
  expect(read('カード 電話').asksForPhone).toBe(true);
  expect(read('カード').asksForPhone).toBe(false);
});

test('a number that was only inferred is asked for when nothing else is said than whose it is', () => {
  const lexicon = lexiconOfPairs(
    [
      ['番号', 'number'],
      ['ドコモ', 'docomo'],
      ['電話番号', 'phone number'],
      ['盗まれた', 'stolen'],
    ],
    {
      organisations: [1],
      asks: { phone: [2], meaning: [], number: [] },
      when: [[2, [0, 1]]],
      helping: [0],
    },
  );
  expect(understand('docomo number', lexicon).asksForPhone).toBe(true);
  expect(understand('docomo number stolen', lexicon).asksForPhone).toBe(false);
  expect(understand('docomo phone number stolen', lexicon).asksForPhone).toBe(true);
});

test('a word with a slip is taken for one that tells something alone', () => {
  const lexicon = lexiconOfPairs(
    [
      ['後払い', 'pay later'],
      ['弁護士', 'lawyer'],
    ],
    {},
  );
  expect(understand('lawer', lexicon).concepts).toMatchObject([{ concept: 1, how: 'typo' }]);
});

test('a long question is read to its end', () => {
  const question = `${'so then '.repeat(20)} my card`;
  expect(question.length).toBeGreaterThan(160);
  expect(conceptsOf(question)).toContain(is.card);
});

test('fear alone is an answerable question, beside another it is none', () => {
  expect(conceptsOf('怖くて')).toEqual([]);
  expect(conceptsOf('怖い')).toEqual([is.afraid]);
  expect(conceptsOf('怖い カードを止めて')).not.toContain(is.afraid);
});

describe('the name of an organisation', () => {
  const lexicon = lexiconOfPairs(
    [
      ['アマゾン', 'amazon'],
      ['乗っ取り', 'takeover'],
      ['電話番号', 'phone number'],
    ],
    { asks: { phone: [2], meaning: [], number: [] }, organisations: [0], nameOnly: [0] },
  );
  const weightOf = (query: string) =>
    understand(query, lexicon).concepts.find(({ concept }) => concept === 0)?.certainty;

  test('weighs little beside what happened', () => {
    expect(weightOf('アマゾン 乗っ取り')).toBeLessThan(0.5);
  });

  test.each(['アマゾン', 'アマゾン 電話番号'])('weighs all it can in %s', (query) => {
    expect(weightOf(query)).toBe(1);
  });
});

test('a name with “number” asks for the number of what is named, and says nothing else', () => {
  const lexicon = lexiconOfPairs(
    [
      ['楽天', 'rakuten'],
      ['番号', 'number'],
      ['盗まれた', 'stolen'],
    ],
    {
      asks: { phone: [], meaning: [], number: [1] },
      organisations: [0],
      nameOnly: [0],
      helping: [1],
    },
  );
  expect(understand('rakuten number', lexicon)).toMatchObject({ asksForPhone: true, named: [0] });
  expect(understand('rakuten number stolen', lexicon).asksForPhone).toBe(false);
  expect(understand('number', lexicon).asksForPhone).toBe(false);
  expect(understand('rakuten', lexicon)).toMatchObject({ namesOnly: true, asksForPhone: false });
  expect(understand('rakuten stolen', lexicon)).toMatchObject({ namesOnly: false, named: [0] });
});

test('what matters most is told in its order, but not where it was only guessed', () => {
  const lexicon = lexiconOfPairs(
    [
      ['返金', 'refund'],
      ['弁護士', 'lawyer'],
    ],
    { leading: [1, 0] },
  );
  expect(understand('refund lawyer', lexicon).leading).toEqual([1, 0]);
  expect(understand('lawer', lexicon).concepts).toMatchObject([{ concept: 1, how: 'typo' }]);
  expect(understand('lawer', lexicon).leading).toEqual([]);
});

test('what counts alone does not count beside another when it was inferred either', () => {
  const lexicon = lexiconOfPairs(
    [
      ['怖い', 'scared'],
      ['とても', 'very'],
      ['乗っ取り', 'takeover'],
      ['助けて', 'help'],
    ],
    { helping: [0, 1], alone: [3], when: [[3, [0, 1]]] },
  );
  const heard = (query: string) =>
    understand(query, lexicon).concepts.map(({ concept }) => concept);
  expect(heard('怖い とても')).toContain(3);
  expect(heard('怖い とても 乗っ取り')).not.toContain(3);
});

test('the reader’s own letters are kept for the explanation', () => {
  expect(read('my ２ＦＡ app').concepts[0]).toMatchObject({ concept: is.twoStep, typed: '２ＦＡ' });
});

test('nothing that can be typed makes it throw', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'カードをとめたい乗っ取り2fa card-ー゛ﾞｶ 　nk') }),
  );
  fc.assert(
    fc.property(typed, (query) => {
      for (const { certainty } of read(query).concepts) {
        expect(certainty).toBeGreaterThan(0);
        expect(certainty).toBeLessThanOrEqual(1);
      }
    }),
  );
}, 30_000);
