import { expect, test } from 'vitest';
import { readContent } from '../../src/model/graph/read-content.ts';
import { buildDay } from '../../src/lib/today.ts';
import { readGuide } from '../guide/guide.ts';

const guides = [
  ['the real content', readContent(process.cwd(), buildDay())],
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
