import type DecisionTree from '../../components/decision-tree/DecisionTree.astro';
import { reference } from '../fields/reference.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'the first question of the tree that leads to a page',
  component: drawnBy<typeof DecisionTree>('decision-tree/DecisionTree.astro'),
  attributes: { id: reference('decision-trees') },
  props: async ({ id }, page) => ({ tree: await page.record('decision-trees', id) }),
});
