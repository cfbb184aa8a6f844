import { expect, test } from 'vitest';
import { readContent } from '../../src/model/graph/read-content.ts';
import { buildDay } from '../../src/lib/today.ts';

const { records } = readContent(process.cwd(), buildDay());

test('a time known from one person says so wherever it is drawn', () => {
  const reports = records['time-limits']
    .filter(({ data }) => data.certainty === 'report')
    .map(({ name }) => name);
  const drawn = records.diagrams
    .flatMap(({ data }) => (data.kind === 'flow' ? data.steps : []))
    .filter(({ timeLimit }) => timeLimit !== undefined && reports.includes(timeLimit));
  expect(drawn.length).toBeGreaterThan(0);
  for (const { time } of drawn) {
    expect(time?.ja).toMatch(/一人の例/);
    expect(time?.en).toMatch(/one person’s case/);
  }
});
