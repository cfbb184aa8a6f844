import type { Language } from '../../../src/model/language.ts';
import type { CallScript } from '../../../src/model/records/call-scripts.ts';

/** What the script is given in an example. */
export interface CallScriptProps {
  script: CallScript;
  language: Language;
}

/** A call with a sentence for everybody and one for a special case. */
export function examples(language: Language): { name: string; props: CallScriptProps }[] {
  const line = {
    ja: 'カードを止めてください。',
    romaji: 'Kaado o tomete kudasai.',
    en: 'Please stop my card.',
  };
  const script: CallScript = {
    id: 'sample',
    title: { ja: 'みほんカードに電話する', en: 'Call Sample Card' },
    page: 'say/card-issuer',
    opening: {
      ja: 'カードの不正利用の件です。',
      romaji: 'Kaado no fusei riyou no ken desu.',
      en: 'It is about misuse of my card.',
    },
    lines: [
      { id: 'stop', ...line },
      { id: 'again', ...line },
      {
        id: 'abroad',
        when: { ja: '海外にいるとき', en: 'If you are abroad' },
        ja: '海外からかけています。',
        romaji: 'Kaigai kara kakete imasu.',
        en: 'I am calling from abroad.',
      },
    ],
    prepare: [{ ja: 'メモ', en: 'Something to write on' }],
    neverSay: [{ ja: '暗証番号', en: 'Your PIN (暗証番号)' }],
  };
  const checked: CallScript = { ...script, verifiedOn: '2026-11-22', verifiedBy: ['AB', 'CD'] };
  return [
    { name: 'a call', props: { script, language } },
    { name: 'a call that two people checked', props: { script: checked, language } },
  ];
}
