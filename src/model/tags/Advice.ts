import { z } from 'astro/zod';
import type Advice from '../../components/advice/Advice.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the short answer; call now if; do now; do not; can wait',
  component: drawnBy<typeof Advice>('advice/Advice.astro'),
  attributes: { kind: z.enum(['answer', 'call', 'now', 'dont', 'later']) },
  hasContent: true,
  // What can wait is no part of the section that it follows.
  props: ({ kind }, { section }) => ({
    kind,
    level: section === 'intro' || kind === 'later' ? 2 : 3,
  }),
});
