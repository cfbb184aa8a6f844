import type StopList from '../../components/case-stop-list/StopList.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the stop list: whom to call, chosen by the reader',
  component: drawnBy<typeof StopList>('case-stop-list/StopList.astro'),
  showsContacts: true,
  island: 'keeping',
  props: async (_, page) => ({
    contacts: await page.allRecords('contacts'),
    sources: await page.allRecords('sources'),
  }),
});
