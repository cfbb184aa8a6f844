import type SiteIndex from '../../components/site-index/SiteIndex.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'all pages',
  component: drawnBy<typeof SiteIndex>('site-index/SiteIndex.astro'),
  props: async (_, page) => ({ pages: await page.allPages() }),
});
