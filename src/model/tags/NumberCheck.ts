import type NumberCheck from '../../components/number-check/NumberCheck.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'our numbers and sites, to compare with',
  component: drawnBy<typeof NumberCheck>('number-check/NumberCheck.astro'),
  island: 'light',
  props: async (_, page) => ({ contacts: await page.allRecords('contacts') }),
});
