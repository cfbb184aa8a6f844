import type { Language } from '../../../src/model/language.ts';

/** What the facts of a page are given in an example. */
export interface PageFactsProps {
  audience?: string;
  minutes?: number;
  needs: string[];
  language: Language;
}

/** All facts, and only what is needed. */
export function examples(language: Language): { name: string; props: PageFactsProps }[] {
  const ja = language === 'ja';
  const needs = ja ? ['スマートフォン', 'メモ'] : ['a phone', 'your note (メモ)'];
  return [
    {
      name: 'all facts',
      props: {
        audience: ja ? '覚えのない請求を見つけた人へ。' : 'For anyone who found a strange charge.',
        minutes: 10,
        needs,
        language,
      },
    },
    { name: 'needs only', props: { needs, language } },
  ];
}
