import type SiteDownload from '../../components/offline/SiteDownload.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'its text and the link to the ZIP of the site, in a release',
  component: drawnBy<typeof SiteDownload>('offline/SiteDownload.astro'),
  hasContent: true,
});
