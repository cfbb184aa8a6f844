import type KeptData from '../../components/kept-data/KeptData.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'what is kept on the device',
  component: drawnBy<typeof KeptData>('kept-data/KeptData.astro'),
  island: 'keeping',
  props: async (_, page) => {
    const { language } = page;
    const items = (await page.allRecords('checklists')).flatMap((checklist) => checklist.items);
    const questions = await page.allRecords('audit-items');
    return {
      labels: Object.fromEntries([
        ...items.map(({ id, text }) => [id, text[language]] as const),
        ...questions.map(({ id, question }) => [id, question[language]] as const),
      ]),
    };
  },
});
