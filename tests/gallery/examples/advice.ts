import type { Language } from '../../../src/model/language.ts';

/** What a box of advice is given in an example. */
export interface AdviceProps {
  kind: 'answer' | 'call' | 'now' | 'dont' | 'later';
  level: 2 | 3;
  language: Language;
}

/** A box of each kind; `text` goes into the slot. */
export function examples(language: Language): { name: string; props: AdviceProps; text: string }[] {
  const text =
    language === 'ja'
      ? 'まずカードを止めます。あとで戻せます。'
      : 'First pause the card. You can undo it later.';
  return (['answer', 'call', 'now', 'dont', 'later'] as const).map((kind) => ({
    name: kind,
    props: { kind, level: 3, language },
    text,
  }));
}
