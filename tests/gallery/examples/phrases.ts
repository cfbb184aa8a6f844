import type { Phrase } from '../../../src/model/fields/phrase.ts';
import type { Language } from '../../../src/model/language.ts';

/** What the phrases are given in an example. */
export interface PhrasesProps {
  phrases: Phrase[];
  language: Language;
}

/** Two sentences to read out. */
export function examples(language: Language): { name: string; props: PhrasesProps }[] {
  const phrases = [
    {
      ja: 'カードを止めてください。',
      romaji: 'Kaado o tomete kudasai.',
      en: 'Please stop my card.',
    },
    {
      when: { ja: '番号を言われなかったとき', en: 'If they gave you no number' },
      ja: '受付番号を教えてください。',
      romaji: 'Uketsuke bangou o oshiete kudasai.',
      en: 'Please tell me the case number.',
    },
  ];
  return [{ name: 'two sentences', props: { phrases, language } }];
}
