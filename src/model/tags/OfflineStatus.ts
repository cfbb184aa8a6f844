import type OfflineStatus from '../../components/offline/OfflineStatus.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'which pages the device has a copy of',
  component: drawnBy<typeof OfflineStatus>('offline/OfflineStatus.astro'),
  island: 'light',
});
