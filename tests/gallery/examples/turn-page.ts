import type { Language } from '../../../src/model/language.ts';
import type { PageLink } from '../../../src/components/group-nav/group-of-page.ts';

/** What the links are given in an example. */
export interface TurnPageProps {
  previous?: PageLink;
  next?: PageLink;
  words: { previous: string; next: string };
}

/** In the middle of a group, and at its end. */
export function examples(language: Language): { name: string; props: TurnPageProps }[] {
  const ja = language === 'ja';
  const words = ja ? { previous: '前へ', next: '次へ' } : { previous: 'Previous', next: 'Next' };
  const others = ja
    ? { previous: '前のページ', next: '次のページ' }
    : { previous: 'Page before', next: 'Page after' };
  const link = (label: string) => ({ label, href: '#navigation', isCurrent: false });
  const previous = link(ja ? 'カードを止める' : 'Stop the card');
  const next = link(ja ? '警察に相談する' : 'Ask the police');
  return [
    { name: 'in the middle', props: { previous, next, words } },
    { name: 'at the end', props: { previous, words: others } },
  ];
}
