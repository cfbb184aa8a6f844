import type SheetIndex from '../../components/sheet/SheetIndex.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'all sheets for paper',
  component: drawnBy<typeof SheetIndex>('sheet/SheetIndex.astro'),
  props: async (_, page) => ({ sheets: await page.allRecords('sheets') }),
});
