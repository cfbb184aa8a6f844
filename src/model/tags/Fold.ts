import type Fold from '../../components/fold/Fold.astro';
import { pageWords } from '../fields/text.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'folded details',
  component: drawnBy<typeof Fold>('fold/Fold.astro'),
  attributes: { title: pageWords },
  hasContent: true,
});
