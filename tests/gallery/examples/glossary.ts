import type { Language } from '../../../src/model/language.ts';
import type { Term } from '../../../src/model/records/glossary.ts';

/** What the glossary is given in an example. */
export interface GlossaryProps {
  terms: Term[];
  language: Language;
}

/** Two terms that are easily confused. */
export function examples(language: Language): { name: string; props: GlossaryProps }[] {
  const terms: Term[] = [
    {
      id: 'sample-pause',
      ja: '一時停止',
      reading: 'いちじていし',
      en: 'pause',
      synonyms: { ja: ['利用停止'], en: ['freeze'] },
      definition: {
        ja: 'カードを使えなくします。あとで戻せます。',
        en: 'The card cannot be used until you undo it.',
      },
      notSameAs: ['sample-close'],
    },
    {
      id: 'sample-close',
      ja: '解約',
      reading: 'かいやく',
      en: 'closing the contract',
      synonyms: { ja: [], en: [] },
      definition: { ja: '契約をやめます。戻せません。', en: 'The contract ends for good.' },
      notSameAs: [],
    },
  ];
  return [{ name: 'two terms', props: { terms, language } }];
}
