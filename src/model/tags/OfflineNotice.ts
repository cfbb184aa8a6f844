import type NoticeInText from '../../components/offline/NoticeInText.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'where home and act now say that a copy is ready, and ask how much to keep',
  component: drawnBy<typeof NoticeInText>('offline/NoticeInText.astro'),
});
