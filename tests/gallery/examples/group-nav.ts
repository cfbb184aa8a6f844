import type { Language } from '../../../src/model/language.ts';
import type { PageLink } from '../../../src/components/group-nav/group-of-page.ts';

/** What the navigation is given in an example. */
export interface GroupNavProps {
  label: string;
  links: PageLink[];
}

/** The pages of a group, the second of them open. */
export function examples(language: Language): { name: string; props: GroupNavProps }[] {
  const ja = language === 'ja';
  const labels = ja
    ? ['カードを止める', 'Amazonに連絡する', '警察に相談する']
    : ['Stop the card', 'Contact Amazon', 'Ask the police (警察)'];
  const links = labels.map((label, at) => ({ label, href: '#navigation', isCurrent: at === 1 }));
  return [
    {
      name: 'a group',
      props: { label: ja ? 'みほんのページ' : 'Sample pages', links },
    },
  ];
}
