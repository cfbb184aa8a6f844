import type { GivenAnswers } from '../../../src/lib/audit/score.ts';
import { nothingKept } from '../../../src/lib/kept/state.ts';
import type { Language } from '../../../src/model/language.ts';
import type { AuditItem } from '../../../src/model/records/audit-items.ts';
import type { Questionnaire } from '../../../src/components/self-audit/questionnaire.ts';

const both = (ja: string, en: string) => ({ ja, en });

const sample = (id: string, changes: Partial<AuditItem>): AuditItem => ({
  id,
  area: 'sample-area',
  question: both('みほんの質問ですか。', 'Is this a sample? Look for 設定 (settings).'),
  fix: both('みほんを直す', 'Fix the sample'),
  how: both('「設定」を開きます。', 'Open 設定 (settings).'),
  why: both('みほんだからです。', 'Because it is a sample.'),
  weight: 3,
  weightReason: both('みほんなので、中くらいです。', 'Medium, as a sample.'),
  critical: false,
  minutes: 5,
  stops: ['sample-relay'],
  page: 'defend/cards',
  sources: ['sample-official'],
  ...changes,
});

/**
 * A small self-audit: two areas, four questions, three ways in.
 * @param key stands in the ids of areas and questions, to tell several on one page apart
 */
export function exampleAudit(language: Language, key = 'sample'): Questionnaire {
  const page = {
    href: `/${language}/defend/cards/`,
    title: both('カード', 'Cards')[language],
  };
  return {
    areas: [
      { id: `${key}-other`, order: 2, name: both('二つ目の分野', 'Second area') },
      { id: `${key}-area`, order: 1, name: both('一つ目の分野', 'First area') },
    ],
    items: [
      sample(`${key}-b`, {
        area: `${key}-area`,
        weight: 5,
        critical: true,
        quick: { tell: both('「設定は？」', '“設定?”') },
      }),
      sample(`${key}-a`, { area: `${key}-area`, weight: 2, minutes: 1 }),
      sample(`${key}-c`, { area: `${key}-other`, stops: ['sample-relay', 'sample-after'] }),
      sample(`${key}-d`, { area: `${key}-other`, weight: 1, stops: ['sample-session'] }),
    ],
    paths: [
      {
        id: 'sample-session',
        order: 2,
        stage: 'entry',
        name: both('二つ目の入口', 'Second way in'),
        sees: both('何も届きません。', 'Nothing arrives.'),
        page: 'defend/cards',
      },
      {
        id: 'sample-relay',
        order: 1,
        stage: 'entry',
        name: both('一つ目の入口', 'First way in'),
        sees: both('にせの画面が出ます。', 'A fake page appears.'),
        page: 'defend/cards',
      },
      {
        id: 'sample-after',
        order: 3,
        stage: 'after',
        name: both('入られた後', 'Once inside'),
        sees: both('注文が見えません。', 'An order is missing.'),
        page: 'defend/cards',
      },
    ],
    pages: { 'defend/cards': page },
  };
}

/** Answers that lead to each state of the result. */
const states: { name: string; given: GivenAnswers }[] = [
  { name: 'nothing answered', given: {} },
  {
    name: 'everything open',
    given: { 'sample-a': 'no', 'sample-b': 'unsure', 'sample-c': 'no', 'sample-d': 'no' },
  },
  {
    name: 'nothing known',
    given: {
      'sample-a': 'unsure',
      'sample-b': 'unsure',
      'sample-c': 'unsure',
      'sample-d': 'unsure',
    },
  },
  {
    name: 'critical one open',
    given: { 'sample-a': 'yes', 'sample-b': 'no', 'sample-c': 'yes', 'sample-d': 'na' },
  },
  {
    name: 'mostly in place',
    given: { 'sample-a': 'no', 'sample-b': 'yes', 'sample-c': 'yes', 'sample-d': 'partly' },
  },
  {
    name: 'all in place',
    given: { 'sample-a': 'yes', 'sample-b': 'yes', 'sample-c': 'yes', 'sample-d': 'yes' },
  },
];

/** The result in every state, as its component is given it. */
export function examples(language: Language) {
  const last = both('前回（2026年8月1日）は40%でした。', 'Last time (1 August 2026) it was 40%.');
  return states.map(({ name, given }) => ({
    name,
    props: {
      ...exampleAudit(language),
      given,
      language,
      ...(name === 'mostly in place' && { last: last[language] }),
    },
  }));
}

/** What is pressed, one after another, to bring a self-audit with scripts into each of its states. */
const steps: { name: string; press: string[]; open?: string }[] = [
  { name: 'start', press: [] },
  { name: 'one question at a time', press: ['[data-start="full"]'] },
  {
    name: 'all questions at once',
    press: ['[data-pace-choice][value="all"]', '[data-start="full"]'],
  },
  {
    name: 'first answer, on an iPhone',
    press: ['[data-start="full"]', '[data-current] input', '[data-current] [value="unsure"]'],
  },
  {
    name: 'text to share',
    press: ['[data-start="full"]', '[data-go="result"].button--primary', '[data-tool="share"]'],
  },
  {
    name: 'question before erasing',
    press: ['[data-start="full"]', '[data-go="result"].button--primary'],
    open: 'erase-audit',
  },
];

/** Every state that the self-audit comes into with scripts. */
export function stateExamples(language: Language) {
  return steps.map((step, index) => ({
    ...step,
    props: { ...exampleAudit(language, `sample-${index}`), language },
    stored: JSON.stringify({
      ...nothingKept(),
      answers: index > 3 ? { [`sample-${index}-b`]: 'no' } : {},
    }),
  }));
}
