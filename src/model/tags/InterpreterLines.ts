import type InterpreterLines from '../../components/interpreter-lines/InterpreterLines.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'lines in other languages, each with the telephones that answer in it',
  component: drawnBy<typeof InterpreterLines>('interpreter-lines/InterpreterLines.astro'),
  showsContacts: true,
  props: async (_, page) => {
    const lines = await page.allRecords('interpreter-lines');
    return {
      lines,
      contacts: await page.allRecords('contacts'),
      sources: await page.records(
        'sources',
        lines.flatMap((line) => line.sources),
      ),
    };
  },
});
