import type { Language } from '../../../src/model/language.ts';

/** What the list of parts is given in an example. */
export interface OnThisPageProps {
  headings: { depth: number; slug: string; text: string }[];
  language: Language;
}

/** Three parts, and two, which need no list. */
export function examples(language: Language): { name: string; props: OnThisPageProps }[] {
  const parts =
    language === 'ja'
      ? ['すること', '待つ間', '次にすること']
      : ['What to do', 'While you wait', 'What comes next'];
  const headings = parts.map((text) => ({ depth: 2, slug: 'navigation', text }));
  return [
    { name: 'three parts', props: { headings, language } },
    { name: 'two parts', props: { headings: headings.slice(1), language } },
  ];
}
