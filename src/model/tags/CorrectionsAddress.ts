import type CorrectionsAddress from '../../components/page-foot/CorrectionsAddress.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'where to report a mistake',
  component: drawnBy<typeof CorrectionsAddress>('page-foot/CorrectionsAddress.astro'),
});
