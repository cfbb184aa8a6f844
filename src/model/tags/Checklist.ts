import type Checklist from '../../components/checklist/Checklist.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'a list to tick off',
  component: drawnBy<typeof Checklist>('checklist/Checklist.astro'),
  attributes: { id: reference('checklists') },
  showsContacts: true,
  island: 'keeping',
  props: async ({ id }, page) => {
    const checklist = await page.record('checklists', id);
    const { items } = checklist;
    return {
      checklist,
      contacts: await page.records(
        'contacts',
        items.flatMap(({ contacts }) => contacts),
      ),
      pages: await page.pages(items.flatMap(({ pages }) => pages)),
      address: page.fullAddress,
      aloneAt: checklist.oneAtATime
        ? page.address(`one-at-a-time/${checklist.id}`, `only-${items[0]!.id}`)
        : undefined,
    };
  },
});
