import type { Language } from '../../../src/model/language.ts';

/** What the mark is given in an example. */
export interface JapaneseOnlyProps {
  language: Language;
  of: string | string[];
}

/** Something in Japanese alone, which English pages mark, and something in both languages. */
export function examples(language: Language): { name: string; props: JapaneseOnlyProps }[] {
  return [
    { name: 'Japanese only', props: { language, of: 'ja' } },
    { name: 'both languages', props: { language, of: ['ja', 'en'] } },
  ];
}
