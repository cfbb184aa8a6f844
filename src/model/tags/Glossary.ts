import type Glossary from '../../components/glossary/Glossary.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'all words and their meanings',
  component: drawnBy<typeof Glossary>('glossary/Glossary.astro'),
  props: async (_, page) => ({ terms: await page.allRecords('glossary') }),
});
