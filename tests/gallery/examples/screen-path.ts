import type { Language } from '../../../src/model/language.ts';

/** What a path of labels is given in an example. */
export interface ScreenPathProps {
  path: string[];
  language: Language;
}

/** One label, and several that need more than a line on a phone. */
export function examples(language: Language): { name: string; props: ScreenPathProps }[] {
  return [
    { name: 'one label', props: { path: ['アカウントサービス'], language } },
    {
      name: 'several labels',
      props: { path: ['アカウントサービス', 'ログインとセキュリティ', 'パスキー'], language },
    },
  ];
}
