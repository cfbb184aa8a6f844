import type SourceDirectory from '../../components/source-list/SourceDirectory.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the lists of all sources',
  component: drawnBy<typeof SourceDirectory>('source-list/SourceDirectory.astro'),
  props: async (_, page) => ({ sources: await page.allRecords('sources') }),
});
