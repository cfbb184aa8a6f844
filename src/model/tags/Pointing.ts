import type Pointing from '../../components/pointing/Pointing.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'sentences to show at a counter, and answers to point to',
  component: drawnBy<typeof Pointing>('pointing/Pointing.astro'),
  attributes: { id: reference('pointing') },
  props: async ({ id }, page) => ({ pointing: await page.record('pointing', id) }),
});
