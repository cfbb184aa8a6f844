import type { Language } from '../../../src/model/language.ts';

/** What a large link is given in an example. */
export interface ChoiceProps {
  href: string;
  title: string;
  hint?: string;
}

/** A link with a line that helps to choose, and one without. */
export function examples(language: Language): { name: string; props: ChoiceProps }[] {
  const ja = language === 'ja';
  return [
    {
      name: 'with a hint',
      props: {
        href: '#links',
        title: ja ? 'ログインできる' : 'I can sign in',
        hint: ja ? '覚えのない注文や設定がある' : 'There are orders that are not mine',
      },
    },
    {
      name: 'title only',
      props: { href: '#links', title: ja ? 'ログインできない' : 'I cannot sign in' },
    },
  ];
}
