import type { Language } from '../../../src/model/language.ts';

/** What a fold is given in an example. */
export interface FoldProps {
  title: string;
}

/** A fold whose title has a word of the other language; `text` goes into the slot. */
export function examples(language: Language): { name: string; props: FoldProps; text: string }[] {
  const ja = language === 'ja';
  return [
    {
      name: 'closed',
      props: { title: ja ? 'くわしく' : 'More about 一時停止' },
      text: ja ? 'あとで戻せます。' : 'You can undo it later.',
    },
  ];
}
