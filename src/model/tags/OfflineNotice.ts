import type OfflineNotice from '../../components/offline/OfflineNotice.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'where home and act now say that a copy is ready, and ask how much to keep',
  component: drawnBy<typeof OfflineNotice>('offline/OfflineNotice.astro'),
  props: () => ({ inText: true }),
});
