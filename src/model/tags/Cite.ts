import type Citation from '../../components/source-list/Citation.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the number of a source',
  component: drawnBy<typeof Citation>('source-list/Citation.astro'),
  attributes: { id: reference('sources') },
  isInline: true,
  cites: true,
  props: async ({ id }, page) => (await page.citations([id]))[0]!,
});
