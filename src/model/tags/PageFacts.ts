import type PageFacts from '../../components/page-facts/PageFacts.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'for whom, how long and what is needed, on an act-now page, which opens with what to do',
  component: drawnBy<typeof PageFacts>('page-facts/PageFacts.astro'),
  props: (_, { frontMatter: { for: audience, minutes, needs } }) => ({ audience, minutes, needs }),
});
