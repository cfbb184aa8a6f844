import type SelfAudit from '../../components/self-audit/SelfAudit.astro';
import { questionnaire } from './questionnaire.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the self-audit',
  component: drawnBy<typeof SelfAudit>('self-audit/SelfAudit.astro'),
  island: 'keeping',
  props: (_, page) => questionnaire(page),
});
