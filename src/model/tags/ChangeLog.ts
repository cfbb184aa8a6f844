import type ChangeLog from '../../components/change-log/ChangeLog.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'what changed, newest first',
  component: drawnBy<typeof ChangeLog>('change-log/ChangeLog.astro'),
  props: async (_, page) => ({ changes: await page.allRecords('changes') }),
});
