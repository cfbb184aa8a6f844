import type AuditWeights from '../../components/audit-weights/AuditWeights.astro';
import { questionnaire } from './questionnaire.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'how much each question of the self-audit counts, and why',
  component: drawnBy<typeof AuditWeights>('audit-weights/AuditWeights.astro'),
  props: async (_, page) => {
    const audit = await questionnaire(page);
    const named = audit.items.flatMap(({ sources }) => sources);
    return { ...audit, sources: await page.records('sources', named) };
  },
});
