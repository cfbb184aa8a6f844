import { z } from 'astro/zod';
import type Advice from '../../components/advice/Advice.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the short answer; do now; do not; can wait',
  component: drawnBy<typeof Advice>('advice/Advice.astro'),
  attributes: { kind: z.enum(['answer', 'now', 'dont', 'later']) },
  hasContent: true,
});
