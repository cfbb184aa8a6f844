import { fragmentOf } from '../../lib/case/plan.ts';
import { copyText } from '../../lib/copy-text.ts';
import { kept } from '../kept/store.ts';
import type { CasePlan } from './case-plan-element.ts';

/** Loaded when a reader first uses more of a plan than its ticks: see `case-plan-element.ts`. */

const linkOf = (plan: CasePlan) => plan.inside<HTMLInputElement>('[data-link]').value;
const panelOf = (plan: CasePlan) => plan.inside('[data-handed]');

/** Does what a button of the plan asks for. */
export async function act(plan: CasePlan, button: HTMLElement): Promise<void> {
  switch (button.dataset['do']) {
    case 'aside':
      return putAside(plan, button);
    case 'copy':
      return plan.say(plan.words((await copyText(linkOf(plan))) ? 'copied' : 'notCopied'));
    case 'code': {
      const { showNumberCode } = await import('../contact-card/number-code.ts');
      return showNumberCode(linkOf(plan), {
        title: plan.words('code'),
        hint: plan.words('codeHint'),
        close: plan.words('close'),
      });
    }
    case 'take':
      await takeHanded(plan);
      break;
    case 'hand-out':
      await plan.changeSteps(() => []);
      break;
  }
  panelOf(plan).hidden = true;
  // The pressed button is gone; the keyboard stays near.
  plan.inside('[data-next] input, [data-harm]').focus();
}

function putAside(plan: CasePlan, button: HTMLElement): void {
  const step = plan.steps.find(({ line }) => line.contains(button))!;
  kept.set('notForMe', step.id, step.box.disabled ? undefined : true);
  plan.follow(step);
}

/** Shows what was handed over, before it is taken. */
export function showHanded(plan: CasePlan, ids: string[]): void {
  const panel = panelOf(plan);
  const titles = ids.map((id) => {
    const line = document.createElement('li');
    line.dataset['step'] = id;
    line.textContent = plan.steps.find((step) => step.id === id)!.title;
    return line;
  });
  panel.querySelector('ol')!.replaceChildren(...titles);
  // The address of this page has lost it, and the reader may want another language.
  for (const link of panel.querySelectorAll('a')) link.hash = fragmentOf(ids);
  const heading = panel.querySelector('h3')!;
  heading.textContent = plan.words('handed', { count: ids.length });
  panel.hidden = false;
  heading.focus();
}

function takeHanded(plan: CasePlan): Promise<void> {
  const lines = panelOf(plan).querySelectorAll<HTMLElement>('[data-step]');
  const handed = [...lines].map(({ dataset }) => dataset['step']!);
  return plan.changeSteps((steps) => [...new Set([...steps, ...handed])]);
}
