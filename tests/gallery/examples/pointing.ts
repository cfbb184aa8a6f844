import type { Language } from '../../../src/model/language.ts';
import type { Pointing } from '../../../src/model/records/pointing.ts';

/** What the talk by pointing is given in an example. */
export interface PointingProps {
  pointing: Pointing;
  language: Language;
}

/** A sentence with a blank, and two answers. */
export function examples(language: Language): { name: string; props: PointingProps }[] {
  const pointing: Pointing = {
    id: 'sample',
    title: { ja: '指さして話す', en: 'Talk by pointing' },
    ask: {
      ja: '一つ指さしてください。',
      romaji: 'Hitotsu yubisashite kudasai.',
      en: 'Please point to one.',
    },
    lines: [
      {
        ja: '番号は{reference|○○}です。',
        romaji: 'Bangō wa {reference|…} desu.',
        en: 'The number is {reference|(number)}.',
      },
    ],
    answers: [
      {
        id: 'yes',
        ja: 'はい',
        en: 'Yes',
        next: { ja: '次の文を見せます。', en: 'Show the next one.' },
      },
      {
        id: 'wait',
        ja: 'お待ちください',
        en: 'Please wait',
        next: { ja: '待ちます。', en: 'Wait close by.' },
      },
    ],
  };
  return [{ name: 'two answers', props: { pointing, language } }];
}
