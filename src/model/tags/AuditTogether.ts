import type AuditTogether from '../../components/audit-together/AuditTogether.astro';
import { questionnaire } from './questionnaire.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the self-audit as cards for doing it by phone',
  component: drawnBy<typeof AuditTogether>('audit-together/AuditTogether.astro'),
  props: (_, page) => questionnaire(page),
});
