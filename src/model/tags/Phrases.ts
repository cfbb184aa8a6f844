import type Phrases from '../../components/phrases/Phrases.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'what to say to an organisation',
  component: drawnBy<typeof Phrases>('phrases/Phrases.astro'),
  attributes: { id: reference('contacts') },
  props: async ({ id }, page) => {
    const { say } = await page.record('contacts', id);
    if (say.length === 0) throw new Error(`content/contacts/${id}.yaml has no sentences in "say".`);
    return { phrases: say };
  },
});
