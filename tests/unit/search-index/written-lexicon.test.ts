import { expect, test } from 'vitest';
import { writtenLexicon } from '../../../src/integrations/search-index/written-lexicon.ts';
import { noRules } from '../search/lexicon.ts';

test('a reading stays for every concept that is read so, though a Japanese form was left to its parts', () => {
  const [phone, number, mobile] = [0, 1, 2];
  const files = writtenLexicon({
    ja: [['電話番号', 'でんわ', 'でんわばんごう'], ['番号', 'ばんごう'], ['携帯番号']],
    en: [['phone'], ['number'], ['mobile']],
    kana: [['でんわばんごう'], [], ['でんわばんごう']],
    ...noRules,
    helping: [number],
  });
  const formsOf = (name: string) => {
    const { text } = files.find((file) => file.name === name)!;
    return (JSON.parse(text) as { forms: string }).forms.split('\n').map((line) => line.split('|'));
  };
  expect(formsOf('words-ja')[phone]).not.toContain('でんわばんごう');
  expect(formsOf('words-kana')[phone]).toContain('でんわばんごう');
  expect(formsOf('words-kana')[mobile]).toContain('でんわばんごう');
});
