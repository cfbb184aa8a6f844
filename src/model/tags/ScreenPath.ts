import type ScreenPath from '../../components/screen-path/ScreenPath.astro';
import { quotedWords } from '../fields/text.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'labels to tap, in order, as the Japanese screen has them: `path="A > B"`',
  component: drawnBy<typeof ScreenPath>('screen-path/ScreenPath.astro'),
  attributes: { path: quotedWords },
  isInline: true,
  props: ({ path }) => ({ path: path.split(' > ') }),
});
