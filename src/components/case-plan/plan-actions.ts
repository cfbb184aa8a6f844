import {
  fragmentOf,
  fragmentOfHarms,
  type OrderedStep,
  type ReaderPlan,
} from '../../lib/case/plan.ts';
import { copyText } from '../../lib/copy-text.ts';
import { element } from '../../lib/element.ts';
import type { Word } from '../../lib/fill.ts';
import { tick } from '../kept/ticks.ts';
import '../kept/kept-notice-element.ts';
import type { KeptNotice } from '../kept/kept-notice-element.ts';
import { kept } from '../kept/store.ts';

/** Loaded when a plan has its first tick, or gets one: see `case-plan-element.ts`. */
export { kept };

/** A step with its place on the page. */
export interface ShownStep extends OrderedStep {
  title: string;
  minutes: number;
  line: HTMLElement;
  box: HTMLInputElement;
}

/** What a plan is made from, in the case. */
export type PlanChoice = 'harms' | 'steps';

/** The plan on which something was done. */
interface PlanElement extends HTMLElement {
  readonly steps: readonly ShownStep[];
  /** What it shows now. */
  readonly plan: ReaderPlan;
  readonly words: Word;
  inside: <Part extends HTMLElement = HTMLElement>(selector: string) => Part;
  say: (text: string) => void;
  /** Changes which harms happened, or which steps were handed over. */
  changeChoice: (name: PlanChoice, make: (ids: string[]) => string[]) => Promise<void>;
}

/** Ticks a step or takes the tick back, as its box is, and goes on to the next thing. */
export function setTick(plan: PlanElement, step: ShownStep, done: boolean): void {
  tick(kept, step.id, done);
  const notice = plan.inside<KeptNotice>('kept-notice');
  follow(plan, step, notice.speakAfter(plan.inside('[data-bar]')));
}

/** Ticks what is not ticked of these steps. */
export function tickAll(steps: ShownStep[]): void {
  for (const { id } of steps) if (!kept.get('ticks', id)) tick(kept, id, true);
}

/** Does what a button of the plan asks for. */
export async function act(plan: PlanElement, button: HTMLElement): Promise<void> {
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
      await takeOffered(plan);
      break;
    case 'hand-out':
      await plan.changeChoice('steps', () => []);
      break;
    default:
    // Left as it is.
  }
  panelOf(plan).hidden = true;
  // The pressed button is gone; the keyboard stays near.
  plan.inside('[data-next] input, [data-harm]').focus();
}

const linkOf = (plan: PlanElement) => plan.inside<HTMLInputElement>('[data-link]').value;
const panelOf = (plan: PlanElement) => plan.inside('[data-handed]');

/** Puts a step aside as not for this reader, or back. */
function putAside(plan: PlanElement, button: HTMLElement): void {
  const step = plan.steps.find(({ line }) => line.contains(button))!;
  kept.set('notForMe', step.id, kept.get('notForMe', step.id) ? undefined : true);
  follow(plan, step);
}

/** The line at hand went to another list: the keyboard goes on to the next thing, which is said. */
function follow(element: PlanElement, { id, box }: ShownStep, also = ''): void {
  const { next, open } = element.plan;
  const nextStep = element.steps.find((step) => step.id === next);
  const isOpen = open.some((step) => step.id === id);
  (isOpen ? box : (nextStep?.box ?? element.inside('[data-rest] summary'))).focus();
  const sentences = [
    element.inside('.checklist__progress').textContent,
    nextStep && `${element.words('next')}: ${nextStep.title}`,
    also,
  ];
  element.inside('[data-told]').textContent = sentences.filter(Boolean).join(' ');
}

/** Shows harms or steps that a link brought, before they are taken. */
export function showOffered(plan: PlanElement, name: PlanChoice, ids: string[]): void {
  const panel = panelOf(plan);
  const isHarms = name === 'harms';
  panel.dataset['offers'] = name;
  const titles = ids.map((id) => {
    const line = element('li', '', isHarms ? titleOfHarm(plan, id) : stepOf(plan, id).title);
    line.dataset['offered'] = id;
    return line;
  });
  panel.querySelector('ol')!.replaceChildren(...titles);
  // The address of this page has lost it, and the reader may want another language.
  for (const link of panel.querySelectorAll('a'))
    link.hash = isHarms ? fragmentOfHarms(ids) : fragmentOf(ids);
  const heading = panel.querySelector('h3')!;
  heading.textContent = plan.words(isHarms ? 'offered' : 'handed', { count: ids.length });
  panel.querySelector('p')!.textContent = plan.words(isHarms ? 'offeredHint' : 'handedHint');
  panel.hidden = false;
  heading.focus();
}

const stepOf = (plan: PlanElement, id: string) => plan.steps.find((step) => step.id === id)!;
const titleOfHarm = (plan: PlanElement, id: string) =>
  plan.inside(`[data-harm][value="${id}"] + span > span`).textContent;

function takeOffered(plan: PlanElement): Promise<void> {
  const { dataset } = panelOf(plan);
  const lines = panelOf(plan).querySelectorAll<HTMLElement>('[data-offered]');
  const offered = [...lines].map((line) => line.dataset['offered']!);
  return plan.changeChoice(dataset['offers'] as PlanChoice, (ids) => [
    ...new Set([...ids, ...offered]),
  ]);
}
