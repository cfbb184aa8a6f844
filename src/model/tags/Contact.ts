import { z } from 'astro/zod';
import type ContactReference from '../../components/contact-reference/ContactReference.astro';
import { reference } from '../fields/reference.ts';
import { id as partId } from '../fields/text.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'an organisation in a sentence, with the number of one of its channels, and its hours',
  component: drawnBy<typeof ContactReference>('contact-reference/ContactReference.astro'),
  attributes: {
    id: reference('contacts'),
    channel: partId.optional(),
    with: z.enum(['hours']).optional(),
  },
  isInline: true,
  cites: true,
  showsContacts: true,
  props: async ({ id, channel, with: added }, page) => ({
    contact: await page.record('contacts', id),
    channel,
    showsHours: added === 'hours',
    // From a page that one may have to leave quietly, no name leads to one without the way to do so.
    inPlace: page.frontMatter.quickExit,
  }),
});
