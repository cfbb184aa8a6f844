import type Moment from '../../components/timeline/Moment.astro';
import { pageWords } from '../fields/text.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'what happened at one time, counted from the start in words',
  component: drawnBy<typeof Moment>('timeline/Moment.astro'),
  attributes: { when: pageWords },
  hasContent: true,
});
