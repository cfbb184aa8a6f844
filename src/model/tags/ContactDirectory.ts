import type ContactDirectory from '../../components/contact-directory/ContactDirectory.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the cards of all organisations',
  component: drawnBy<typeof ContactDirectory>('contact-directory/ContactDirectory.astro'),
  showsContacts: true,
  island: 'light',
  props: async (_, page) => ({
    contacts: await page.allRecords('contacts'),
    sources: await page.allRecords('sources'),
  }),
});
