import type { Language } from '../../../src/model/language.ts';

/** What the line is given in an example. */
export interface ReviewedLineProps {
  reviewed: string;
  reviewBy: string;
  today: string;
  language: Language;
}

/** A page that was read in time, and one that is overdue. */
export function examples(language: Language): { name: string; props: ReviewedLineProps }[] {
  const today = '2026-11-22';
  return [
    { name: 'in time', props: { reviewed: today, reviewBy: '2027-05-21', today, language } },
    {
      name: 'overdue',
      props: { reviewed: '2026-01-10', reviewBy: '2026-07-10', today, language },
    },
  ];
}
