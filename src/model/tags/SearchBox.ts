import type SearchBox from '../../components/search/SearchBox.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the search',
  component: drawnBy<typeof SearchBox>('search/SearchBox.astro'),
});
