import { expect, test } from 'vitest';
import BarChart from '../../../src/components/chart/BarChart.astro';
import { chart } from '../../../src/model/records/charts.ts';
import { render, textOf } from './render.ts';

const both = (ja: string, en: string) => ({ ja, en });
const losses = chart.parse({
  id: 'losses',
  title: both('被害額', 'Losses'),
  description: both('二年です。', 'Two years.'),
  kind: 'bars',
  unit: both('億円', 'billion yen'),
  scale: { ja: 1, en: 0.1 },
  categories: ['y1', 'y2'].map((id) => ({ id, label: both(id, id) })),
  series: [{ id: 'all', label: both('全体', 'All'), values: [436.7, null] }],
  notes: [both('注。', 'A note.')],
  sources: ['sample-source'],
  readOn: '2026-11-22',
});
const shown = async (language: 'ja' | 'en') => {
  const html = await render(BarChart, { chart: losses, language });
  return [
    ...html.querySelectorAll('.chart__value').map(textOf),
    ...html.querySelectorAll('td').map(textOf),
  ];
};

test('a value is shown in the unit of the reader’s language, in the picture and in the table', async () => {
  expect((await shown('ja')).slice(0, 2)).toEqual(['436.7億円', '436.7億円']);
  expect((await shown('en')).slice(0, 2)).toEqual(['43.67', '43.67 billion yen']);
});

test('a unit too long to stand behind a bar is said once, after the title', async () => {
  const caption = async (language: 'ja' | 'en') =>
    textOf((await render(BarChart, { chart: losses, language })).querySelector('figcaption'));
  expect(await caption('en')).toBe('Losses (billion yen)');
  expect(await caption('ja')).toBe('被害額');
});
