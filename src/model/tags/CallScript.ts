import type CallScript from '../../components/call-script/CallScript.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'a whole call in order',
  component: drawnBy<typeof CallScript>('call-script/CallScript.astro'),
  attributes: { id: reference('call-scripts') },
  showsContacts: true,
  props: async ({ id }, page) => ({ script: await page.record('call-scripts', id) }),
});
