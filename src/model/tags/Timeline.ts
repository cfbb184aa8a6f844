import type Timeline from '../../components/timeline/Timeline.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'a story in time, of `<Moment>`',
  component: drawnBy<typeof Timeline>('timeline/Timeline.astro'),
  hasContent: true,
});
