import type CaseFile from '../../components/case-file/CaseFile.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'where the case is kept, its file and its passphrase',
  component: drawnBy<typeof CaseFile>('case-file/CaseFile.astro'),
  island: 'light',
  props: async (_, page) => ({ contacts: await page.allRecords('contacts') }),
});
