import type CasePlan from '../../components/case-plan/CasePlan.astro';
import { stepViews } from '../../components/case-plan/step-view.ts';
import { idsIn } from '../fields/meaning.ts';
import { reference } from '../fields/reference.ts';
import { checklist } from '../records/checklists.ts';
import { plan as planSchema } from '../records/plans.ts';
import { drawnBy, tag } from '../tag.ts';

export default tag({
  shows: 'one ordered list of what to do after any of several harms',
  component: drawnBy<typeof CasePlan>('case-plan/CasePlan.astro'),
  attributes: { id: reference('plans') },
  showsContacts: true,
  island: 'keeping',
  props: async ({ id }, page) => {
    const plan = await page.record('plans', id);
    const checklists = await page.records('checklists', plan.checklists);
    const scripts = await page.records('call-scripts', idsIn(planSchema, plan, 'call-scripts'));
    const contacts = await page.records('contacts', [
      ...idsIn(planSchema, plan, 'contacts'),
      ...checklists.flatMap((list) => idsIn(checklist, list, 'contacts')),
    ]);
    const paths = new Set(plan.steps.flatMap((step) => ('page' in step ? step.page : [])));
    const pageSteps = await Promise.all(
      [...paths].map(async (path) => [path, await page.steps(path)] as const),
    );
    const pages = await page.pages([
      ...scripts.map((script) => script.page),
      ...checklists.flatMap(({ items }) => items.flatMap((item) => item.pages)),
    ]);
    const named = {
      checklists,
      contacts,
      scripts,
      pages,
      pageSteps: Object.fromEntries(pageSteps),
    };
    return { harms: plan.harms, steps: stepViews(plan, named, page.language) };
  },
});
