import type DataFiles from '../../components/data-files/DataFiles.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the data as files',
  component: drawnBy<typeof DataFiles>('data-files/DataFiles.astro'),
});
