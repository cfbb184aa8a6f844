import type { Language } from '../../../src/model/language.ts';

/** Moments of a story; `text` goes into the slot. */
export function examples(
  language: Language,
): { name: string; props: { when: string }; text: string }[] {
  const ja = language === 'ja';
  return [
    {
      name: 'first',
      props: { when: ja ? '1日目' : 'Day 1' },
      text: ja ? 'カードを止めました。' : 'The card was paused.',
    },
    {
      name: 'last',
      props: { when: ja ? '30日目' : 'Day 30' },
      text: ja ? '返金が届きました。' : 'A refund arrived.',
    },
  ];
}
