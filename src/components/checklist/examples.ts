import type { Language } from '../../lib/language.ts';
import type { Checklist } from '../../schemas/checklist.ts';
import type { Contact } from '../../schemas/contact.ts';
import { exampleContacts, exampleDay } from '../contact-card/examples.ts';

/** What the list is given in an example. */
export interface ChecklistProps {
  checklist: Checklist;
  contacts: Contact[];
  pages: Record<string, { href: string; title: string }>;
  language: Language;
  today: string;
}

const full: Checklist['items'][number] = {
  id: 'sample-stop-card',
  text: { ja: 'カードを止める。', en: 'Stop the card (利用停止).' },
  why: { ja: '新しい支払いを止めるためです。', en: 'It stops new payments.' },
  do: [{ ja: '電話します。', en: 'Call.' }],
  dont: [{ ja: '暗証番号を言わない。', en: 'Do not say your PIN.' }],
  minutes: 10,
  contacts: ['sample-card'],
  pages: ['do/stop-card'],
  sources: ['sample-official'],
};
const short: Checklist['items'][number] = {
  id: 'sample-breathe',
  text: { ja: '深呼吸する。', en: 'Take a deep breath.' },
  do: [],
  dont: [],
  contacts: [],
  pages: [],
  sources: [],
};

/** A list in the guide's own order and one in a source's; items with everything and with words only. */
export function examples(language: Language): { name: string; props: ChecklistProps }[] {
  const common = {
    pages: {
      'do/stop-card': {
        href: `/${language}/do/stop-card/`,
        title: { ja: 'カードを止める', en: 'Stop the card' }[language],
      },
    },
    language,
    today: exampleDay,
  };
  const title = { ja: 'みほん', en: 'Sample' };
  const offered = exampleContacts['offered, from an official page'];
  return [
    {
      name: 'our order',
      props: {
        checklist: { id: 'sample-ours', title, order: 'our-suggestion', items: [full, short] },
        contacts: [offered],
        ...common,
      },
    },
    {
      name: 'order of a source, contact without a number',
      props: {
        checklist: {
          id: 'sample-theirs',
          title: { ja: 'みほんの二つ目', en: 'Second sample' },
          order: 'source',
          items: [{ ...full, id: 'sample-ask' }],
        },
        contacts: [exampleContacts.unknown],
        ...common,
      },
    },
  ];
}
