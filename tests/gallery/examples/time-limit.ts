import type { Language } from '../../../src/model/language.ts';
import type { TimeLimit } from '../../../src/model/records/time-limits.ts';

/** What the note is given in an example. */
export interface TimeLimitProps {
  timeLimit: TimeLimit;
  language: Language;
}

const days: TimeLimit = {
  id: 'sample-days',
  label: { ja: '補償の対象になる期間', en: 'How far 補償 (cover) reaches back' },
  duration: { value: 60, unit: 'day', approximate: false },
  text: { ja: '{duration}前までが対象です。', en: 'Cover reaches back {duration}.' },
  certainty: 'terms',
  sources: ['sample-official'],
  readOn: '2026-11-22',
};

const inWords: TimeLimit = {
  id: 'sample-words',
  label: { ja: '返金の時期', en: 'When the money comes back' },
  text: { ja: '翌々月の末です。', en: 'At the end of the month after next.' },
  certainty: 'typical',
  sources: ['sample-press'],
  readOn: '2026-11-22',
};

const limits: Record<string, TimeLimit> = {
  'a company’s terms': days,
  law: { ...days, certainty: 'law' },
  'one person’s report, about': {
    ...days,
    duration: { value: 1, unit: 'week', approximate: true },
    certainty: 'report',
  },
  'a website’s statement': { ...days, certainty: 'website' },
  'usual, in words': inWords,
  'with a caveat': { ...days, caveat: { ja: '会社に確かめてください。', en: 'Ask the company.' } },
};

/** A limit of each certainty, with and without a plain length and a caveat. */
export function examples(language: Language): { name: string; props: TimeLimitProps }[] {
  return Object.entries(limits).map(([name, timeLimit]) => ({
    name,
    props: { timeLimit, language },
  }));
}
