import type CaseLog from '../../components/case-log/CaseLog.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the log of a case: what happened, charges, evidence; and the same to write on paper',
  component: drawnBy<typeof CaseLog>('case-log/CaseLog.astro'),
  island: 'keeping',
  props: async (_, page) => ({
    contacts: await page.allRecords('contacts'),
    sheet: await page.record('sheets', 'log'),
  }),
});
