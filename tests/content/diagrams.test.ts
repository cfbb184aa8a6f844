import { expect, test } from 'vitest';
import { readGuide } from '../guide/guide.ts';
import { realContent } from '../real-content.ts';

const guides = [
  ['the real content', realContent],
  ['the guide of fixtures', readGuide()],
] as const;

test.each(guides)(
  'a time known from one person says so wherever %s draws it',
  (name, { records }) => {
    const reports = records['time-limits']
      .filter(({ data }) => data.certainty === 'report')
      .map(({ name }) => name);
    const drawn = records.diagrams
      .flatMap(({ data }) => (data.kind === 'flow' ? data.steps : []))
      .filter(({ timeLimit }) => timeLimit !== undefined && reports.includes(timeLimit));
    if (name === guides[1][0]) expect(drawn).not.toEqual([]);
    for (const { time } of drawn) {
      expect(time?.ja).toMatch(/一人の例/);
      expect(time?.en).toMatch(/one person’s case/);
    }
  },
);
