import {
  fragmentOf,
  type OrderedStep,
  type PlanChoice,
  type ReaderPlan,
} from '../../lib/case/plan.ts';
import { copyText } from '../../lib/copy-text.ts';
import { element } from '../../lib/element.ts';
import { tick } from '../kept/ticks.ts';
import '../kept/kept-notice-element.ts';
import type { KeptNotice } from '../kept/kept-notice-element.ts';
import type { CaseElement } from '../case/case-element.ts';
import { kept } from '../kept/store.ts';

/** A step with its place on the page. */
export interface ShownStep extends OrderedStep {
  title: string;
  minutes: number;
  line: HTMLElement;
  box: HTMLInputElement;
}

/** The plan on which something is done. */
interface PlanOnPage {
  steps: readonly ShownStep[];
  /** What is shown now. */
  plan: () => ReaderPlan;
  /** Changes which harms happened, or which steps were handed over. */
  changeChoice: (name: PlanChoice, make: (ids: string[]) => string[]) => Promise<void>;
  addTo: (name: PlanChoice, ids: readonly string[]) => Promise<void>;
}

/** What is done on a plan. */
export function planActions(page: CaseElement, { steps, plan, changeChoice, addTo }: PlanOnPage) {
  const { word } = page;
  const panel = page.inside('[data-handed]');
  const link = page.inside<HTMLInputElement>('[data-link]');
  const stepOf = (id: string | undefined) => steps.find((step) => step.id === id);

  /** The line at hand went to another list: the keyboard goes on to the next thing, which is said. */
  function follow({ id, box }: ShownStep, also = ''): void {
    const { next, open } = plan();
    const nextStep = stepOf(next);
    const isOpen = open.some((step) => step.id === id);
    (isOpen ? box : (nextStep?.box ?? page.inside('[data-rest] summary'))).focus();
    const sentences = [
      page.inside('.checklist__progress').textContent,
      nextStep && `${word('next')}: ${nextStep.title}`,
      also,
    ];
    page.inside('[data-told]').textContent = sentences.filter(Boolean).join(' ');
  }

  /** Puts a step aside as not for this reader, or back. */
  function putAside(button: HTMLElement): void {
    const step = steps.find(({ line }) => line.contains(button))!;
    kept.set('notForMe', step.id, kept.get('notForMe', step.id) ? undefined : true);
    follow(step);
  }

  async function takeOffered(): Promise<void> {
    const lines = panel.querySelectorAll<HTMLElement>('[data-offered]');
    const offered = [...lines].map((line) => line.dataset['offered']!);
    await addTo(panel.dataset['offers'] as PlanChoice, offered);
  }

  /** Ticks a step or takes the tick back, as its box is, and goes on to the next thing. */
  function setTick(box: HTMLInputElement): void {
    const step = steps.find((one) => one.box === box)!;
    tick(kept, step.id, box.checked);
    const notice = page.inside<KeptNotice>('kept-notice');
    follow(step, notice.speakAfter(page.inside('[data-bar]')));
  }

  /** Does what a button of the plan asks for. */
  async function press(button: HTMLElement): Promise<void> {
    switch (button.dataset['do']) {
      case 'aside':
        return putAside(button);
      case 'copy':
        return page.say(word((await copyText(link.value)) ? 'copied' : 'notCopied'));
      case 'code': {
        const { showNumberCode } = await import('../contact-card/number-code.ts');
        return showNumberCode(link.value, {
          title: word('code'),
          hint: word('codeHint'),
          close: word('close'),
        });
      }
      case 'take':
        await takeOffered();
        break;
      case 'hand-out':
        await changeChoice('steps', () => []);
        break;
      default:
      // Left as it is.
    }
    panel.hidden = true;
    // The pressed button is gone; the keyboard stays near.
    page.inside('[data-next] input, [data-harm]').focus();
  }

  /** Shows harms or steps that a link brought, before they are taken. */
  function showOffered(name: PlanChoice, ids: readonly string[]): void {
    const isHarms = name === 'harms';
    panel.dataset['offers'] = name;
    const titles = ids.map((id) => {
      const harm = `[data-harm][value="${id}"] + span > span`;
      const line = element('li', '', isHarms ? page.inside(harm).textContent : stepOf(id)!.title);
      line.dataset['offered'] = id;
      return line;
    });
    panel.querySelector('ol')!.replaceChildren(...titles);
    // The address of this page has lost it, and the reader may want another language.
    for (const other of panel.querySelectorAll('a')) other.hash = fragmentOf(name, ids);
    const heading = panel.querySelector('h3')!;
    heading.textContent = word(isHarms ? 'offered' : 'handed', { count: ids.length });
    panel.querySelector('p')!.textContent = word(isHarms ? 'offeredHint' : 'handedHint');
    panel.hidden = false;
    heading.focus();
  }

  return { setTick, press, showOffered };
}
