import type { Language } from '../../../src/model/language.ts';
import type { ListedStep } from '../../../src/model/links.ts';

/** What one step is given in an example. */
export interface StepProps {
  id: string;
  title: string;
  minutes?: number;
  needs?: string;
  list: ListedStep[];
  language: Language;
}

/** Steps with and without facts; `text` goes into the slot. */
export function examples(language: Language): { name: string; props: StepProps; text: string }[] {
  const ja = language === 'ja';
  const list = [
    { id: 'sample-phone', title: ja ? '先に電話する' : 'Phone first (相談)' },
    { id: 'sample-rest', title: ja ? '休む' : 'Rest' },
  ] as const;
  return [
    {
      name: 'with facts',
      props: {
        ...list[0],
        list: [...list],
        minutes: 10,
        needs: ja ? 'メモ' : 'your note',
        language,
      },
      text: ja ? '受付番号を聞きます。' : 'Ask for the case number.',
    },
    {
      name: 'title only',
      props: { ...list[1], list: [...list], language },
      text: ja ? '少し待ちます。' : 'Wait a little.',
    },
  ];
}
