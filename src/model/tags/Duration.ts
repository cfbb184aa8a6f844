import type Duration from '../../components/time-limit/Duration.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'only the length of a limit',
  component: drawnBy<typeof Duration>('time-limit/Duration.astro'),
  attributes: { id: reference('time-limits') },
  isInline: true,
  cites: true,
  props: async ({ id }, page) => {
    const { duration } = await page.record('time-limits', id);
    if (!duration)
      throw new Error(
        `content/time-limits/${id}.yaml has no plain length of time: use <TimeLimit> instead of <Duration>.`,
      );
    return { duration };
  },
});
