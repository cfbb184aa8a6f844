import type SourceLink from '../../components/source-list/SourceLink.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'a link to a source',
  component: drawnBy<typeof SourceLink>('source-list/SourceLink.astro'),
  attributes: { id: reference('sources') },
  hasContent: true,
  isInline: true,
  isLink: true,
  cites: true,
  props: async ({ id }, page) => ({ source: await page.record('sources', id) }),
});
