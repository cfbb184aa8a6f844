import type { Language } from '../../../src/model/language.ts';
import { nothingKept, type Kept } from '../../../src/lib/kept/state.ts';
import type { Checklist } from '../../../src/model/records/checklists.ts';
import type { Contact } from '../../../src/model/records/contacts.ts';
import { exampleContacts, exampleDay } from './contact-card.ts';

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
        checklist: {
          id: 'sample-ours',
          title,
          order: 'our-suggestion',
          oneAtATime: true,
          items: [full, short],
        },
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
          oneAtATime: false,
          items: [{ ...full, id: 'sample-ask' }],
        },
        contacts: [exampleContacts.unknown],
        ...common,
      },
    },
  ];
}

/** A list with scripts, in a state. */
export interface StateExample {
  name: string;
  props: ChecklistProps;
  /** What the storage of the example's device holds. */
  stored: string;
  /** The device refuses to save. */
  refuses?: boolean;
}

/** Every state a list comes into with scripts. */
export function stateExamples(language: Language): StateExample[] {
  const state = (
    name: string,
    key: string,
    make: (first: string, second: string) => Partial<Kept>,
  ): StateExample => {
    const ids = [`sample-${key}-card`, `sample-${key}-breathe`] as const;
    const [ours] = examples(language);
    const items = [
      { ...full, id: ids[0] },
      { ...short, id: ids[1], minutes: 3 },
    ];
    const title = { ja: `みほん：${key}`, en: `Sample: ${key}` };
    return {
      name,
      props: {
        ...ours!.props,
        checklist: { ...ours!.props.checklist, id: `sample-${key}`, title, items },
      },
      stored: JSON.stringify({ ...nothingKept(), ...make(...ids) }),
    };
  };
  const settings = nothingKept().settings;
  const started = state('first tick, not asked yet', 'started', (first) => ({
    ticks: { [first]: {} },
  }));
  return [
    started,
    state('do not keep', 'unkept', () => ({ consent: 'do-not-keep' })),
    state('all done, with times', 'done', (first, second) => ({
      consent: 'keep',
      settings: { ...settings, times: true },
      ticks: { [first]: { at: '2026-11-22T05:10Z' }, [second]: { at: '2026-11-22T05:12Z' } },
    })),
    state('only the next thing', 'next', (first) => ({
      consent: 'keep',
      settings: { ...settings, nextOnly: true },
      ticks: { [first]: {} },
    })),
    state('not for me, with a note', 'aside', (first, second) => ({
      consent: 'keep',
      settings: { ...settings, notes: true },
      notForMe: { [first]: true },
      notes: { [second]: { ja: '15時にもう一度。', en: 'Again at 3 p.m.' }[language] },
    })),
    state('expired', 'expired', (first) => ({ visited: '2020-01-01', ticks: { [first]: {} } })),
    { ...state('unreadable', 'unreadable', () => ({})), stored: '{bad' },
    {
      ...state('partly unreadable', 'partly', () => ({})),
      stored: '{"version":1,"ticks":{"sample-partly-card":{},"other":5}}',
    },
    {
      ...state('from a newer version', 'newer', () => ({})),
      stored: '{"version":9,"ticks":{"sample-newer-card":{}}}',
    },
    { ...state('not saved', 'unsaved', (first) => ({ ticks: { [first]: {} } })), refuses: true },
  ];
}
