import type Diagram from '../../components/diagram/Diagram.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'a picture drawn from words: who sends what to whom, or steps with their times',
  component: drawnBy<typeof Diagram>('diagram/Diagram.astro'),
  attributes: { id: reference('diagrams') },
  props: async ({ id }, page) => {
    const diagram = await page.record('diagrams', id);
    const steps = diagram.kind === 'flow' ? diagram.steps : [];
    const named = steps.flatMap(({ timeLimit }) => timeLimit ?? []);
    return {
      diagram,
      timeLimits: await page.records('time-limits', named),
      citations: await page.citations(diagram.sources),
    };
  },
});
