import type CarriedFiles from '../../components/offline/CarriedFiles.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the emergency pages as a file, and in a release the guide as EPUB and ZIM',
  component: drawnBy<typeof CarriedFiles>('offline/CarriedFiles.astro'),
});
