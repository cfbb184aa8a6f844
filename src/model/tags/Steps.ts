import type Steps from '../../components/steps/Steps.astro';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'a list of `<Step>`',
  component: drawnBy<typeof Steps>('steps/Steps.astro'),
  hasContent: true,
  props: async (_, page) => ({ list: (await page.stepLists())[page.nth] ?? [] }),
});
