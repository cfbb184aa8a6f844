import type BarChart from '../../components/chart/BarChart.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'numbers as bars, with their table',
  component: drawnBy<typeof BarChart>('chart/BarChart.astro'),
  attributes: { id: reference('charts') },
  cites: true,
  props: async ({ id }, page) => {
    const chart = await page.record('charts', id);
    return { chart, citations: await page.citations(chart.sources) };
  },
});
