import type ContactCard from '../../components/contact-card/ContactCard.astro';
import { reference } from '../fields/reference.ts';
import { id as partId } from '../fields/text.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'all ways to reach an organisation, or only one',
  component: drawnBy<typeof ContactCard>('contact-card/ContactCard.astro'),
  attributes: { id: reference('contacts'), only: partId.optional() },
  cites: true,
  showsContacts: true,
  island: 'light',
  props: async ({ id, only }, page) => {
    const contact = await page.record('contacts', id);
    const named = contact.channels.flatMap(({ sources }) => sources);
    return { contact, sources: await page.records('sources', named), only };
  },
});
