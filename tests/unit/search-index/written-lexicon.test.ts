import { expect, test } from 'vitest';
import { writtenLexicon } from '../../../src/integrations/search-index/written-lexicon.ts';
import { noRules } from '../search/lexicon.ts';

/** The forms of a file by the number of their concept. */
const formsOf = (files: ReturnType<typeof writtenLexicon>, name: string) => {
  const { text } = files.find((file) => file.name === name)!;
  return (JSON.parse(text) as { forms: string }).forms.split('\n').map((line) => line.split('|'));
};

test('a reading stays for every concept that is read so, though a Japanese form was left to its parts', () => {
  const [phone, number, mobile] = [0, 1, 2];
  const files = writtenLexicon(
    {
      ja: [['電話番号', 'でんわ', 'でんわばんごう'], ['番号', 'ばんごう'], ['携帯番号']],
      en: [['phone'], ['number'], ['mobile']],
      kana: [['でんわばんごう'], [], ['でんわばんごう']],
      ...noRules,
      helping: [number],
    },
    { ja: [[], [], []], en: [[], [], []] },
  );
  expect(formsOf(files, 'words-ja')[phone]).not.toContain('でんわばんごう');
  expect(formsOf(files, 'words-kana')[phone]).toContain('でんわばんごう');
  expect(formsOf(files, 'words-kana')[mobile]).toContain('でんわばんごう');
});

test('forms that few say stand in files of their own, under the same numbers', () => {
  const files = writtenLexicon(
    { ja: [['電話'], ['急ぎ']], en: [['phone'], ['now']], kana: [[], []], ...noRules },
    { ja: [[], ['応急処置']], en: [[], ['first aid']] },
  );
  expect(formsOf(files, 'words-ja')).toEqual([['電話'], ['急ぎ']]);
  expect(formsOf(files, 'words-ja-rare')).toEqual([[''], ['応急処置']]);
  expect(formsOf(files, 'words-en-rare')).toEqual([[''], ['first aid']]);
});
