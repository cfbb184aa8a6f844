import type { Language } from '../../../src/model/language.ts';
import type { Chart } from '../../../src/model/records/charts.ts';

/** What a chart is given in an example. */
export interface ChartProps {
  chart: Chart;
  language: Language;
}

const both = (ja: string, en: string) => ({ ja, en });

const plain: Chart = {
  id: 'sample-bars',
  title: both('みほんの件数', 'Sample reports'),
  description: both('2年分の件数を棒で示す。', 'Bars for two years.'),
  kind: 'bars',
  unit: both('件', 'reports'),
  scale: { ja: 1, en: 1 },
  categories: [
    { id: 'one', label: both('2024年', '2024') },
    { id: 'two', label: both('2025年', '2025') },
  ],
  series: [{ id: 'all', label: both('件数', 'Reports'), values: [1200, 3400] }],
  notes: [both('みほんの数です。', 'These numbers are made up.')],
  sources: ['sample-official'],
  readOn: '2026-11-22',
};

/** One bar a category, and two with a number that nobody knows. */
export function examples(language: Language): { name: string; props: ChartProps }[] {
  const grouped: Chart = {
    ...plain,
    id: 'sample-grouped-bars',
    title: both('みほんの内訳', 'Sample breakdown'),
    kind: 'grouped-bars',
    series: [
      { id: 'first', label: both('番号だけ', 'Number only'), values: [1200, 3400] },
      { id: 'second', label: both('カードごと', 'Whole card'), values: [300, null] },
    ],
  };
  return [
    { name: 'bars', props: { chart: plain, language } },
    { name: 'grouped bars', props: { chart: grouped, language } },
  ];
}
