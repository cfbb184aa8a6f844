import type TimeLimit from '../../components/time-limit/TimeLimit.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'a limit or a usual time, with how certain it is',
  component: drawnBy<typeof TimeLimit>('time-limit/TimeLimit.astro'),
  attributes: { id: reference('time-limits') },
  cites: true,
  props: async ({ id }, page) => {
    const timeLimit = await page.record('time-limits', id);
    return { timeLimit, citations: await page.citations(timeLimit.sources) };
  },
});
