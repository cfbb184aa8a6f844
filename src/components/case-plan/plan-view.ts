import {
  fragmentOf,
  idsIn,
  planFor,
  type PlanChoice,
  type ReaderPlan,
} from '../../lib/case/plan.ts';
import type { CaseFile } from '../../lib/case/state.ts';
import { element } from '../../lib/element.ts';
import type { CaseTool } from '../case/case-tool.ts';
import { kept } from '../kept/store.ts';
import { tick } from '../kept/ticks.ts';
import { planActions, type ShownStep } from './plan-actions.ts';

/** Draws the plan, and does what is asked for. */
export interface PlanView {
  /** Shows what the file holds now. */
  show: (file: Readonly<CaseFile>) => void;
  /** Takes what a harm, a step or the language of the link was changed to. */
  choose: (field: HTMLInputElement) => unknown;
  press: (button: HTMLElement) => Promise<void>;
  /** Shows what the address brings, before it is taken, and takes it out of the address. */
  arrive: () => Promise<void>;
}

/** So many minutes look like too much to begin. */
const longWork = 60;

const ids = (text = '') => text.split(' ').filter(Boolean);

/**
 * Reads the steps that the page carries. Harms and steps handed over are in the case; ticks are those
 * of the checklists.
 */
export function openPlan(page: CaseTool<PlanView>): PlanView {
  const { store, word } = page;
  const steps = [...page.querySelectorAll<HTMLElement>('.checklist__item')].map(
    (line): ShownStep => ({
      id: line.id,
      harms: ids(line.dataset['harms']),
      after: ids(line.dataset['after']),
      covers: ids(line.dataset['covers']),
      title: line.querySelector('label span')!.textContent,
      minutes: Number(line.dataset['minutes'] ?? 0),
      line,
      box: line.querySelector('input')!,
    }),
  );
  const harmBoxes = [...page.querySelectorAll<HTMLInputElement>('[data-harm]')];
  const nextLabel = page.inside('[data-next-label]');
  /** What is shown now. */
  let plan: ReaderPlan;
  let shownNext: string | undefined;

  /** Changes which harms happened, or which steps were handed over. */
  const changeChoice = (name: PlanChoice, make: (ids: string[]) => string[]) =>
    store.change((file) => ({ ...file, [name]: make(file[name]) }));
  const addTo = (name: PlanChoice, added: readonly string[]) =>
    changeChoice(name, (chosen) => [...new Set([...chosen, ...added])]);

  const actions = planActions(page, { steps, plan: () => plan, changeChoice, addTo });

  /** What was ticked before the script came is not lost. On a reload it is the browser's memory. */
  function takeEarlyTicks(): void {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (visit?.type !== 'navigate') return;
    for (const { id, box } of steps)
      if (box.checked && !kept.get('ticks', id)) tick(kept, id, true);
    const harms = harmBoxes.filter((box) => box.checked).map(({ value }) => value);
    if (harms.length > 0) void addTo('harms', harms);
  }

  async function arrive(): Promise<void> {
    const { hash, pathname, search } = location;
    const name = hash.startsWith('#harms') ? 'harms' : 'steps';
    history.replaceState(history.state, '', pathname + search);
    const known =
      name === 'harms' ? harmBoxes.map(({ value }) => value) : steps.map(({ id }) => id);
    const offered = idsIn(hash, name, known);
    // What was chosen before is known once the storage was read.
    await store.reload();
    const chosen = store.file()[name];
    const fresh = offered.filter((id) => !chosen.includes(id));
    if (fresh.length > 0) actions.showOffered(name, fresh);
  }

  function choose(field: HTMLInputElement): unknown {
    const { checked, value } = field;
    if ('language' in field.dataset) return showLink();
    if (!('harm' in field.dataset)) return actions.setTick(field);
    return changeChoice('harms', (chosen) => {
      const others = chosen.filter((harm) => harm !== value);
      return checked ? [...others, value] : others;
    });
  }

  function show({ harms, steps: handed }: Readonly<CaseFile>): void {
    const isDone = (id: string) => kept.get('ticks', id) !== undefined;
    const isAside = (id: string) => kept.get('notForMe', id) !== undefined;
    plan = planFor(steps, { harms: new Set(harms), steps: new Set(handed), isDone, isAside });
    const { next, open, done, aside } = plan;
    for (const box of harmBoxes) box.checked = harms.includes(box.value);
    const waits = new Map(open.map(({ id, waitsFor }) => [id, waitsFor]));
    const rest = new Set([...done, ...aside]);
    const openList = page.inside('[data-list="open"]');
    const restList = page.inside('[data-list="rest"]');
    for (const [place, { id, line, box }] of steps.entries()) {
      put(place, rest.has(id) ? restList : openList);
      line.hidden = !rest.has(id) && !waits.has(id);
      line.toggleAttribute('data-not-for-me', !isDone(id) && isAside(id));
      box.checked = isDone(id);
      showWaits(line, waits.get(id) ?? []);
    }
    showNext(next);
    const hasPlan = harms.length + handed.length > 0;
    page.inside('[data-none]').hidden = hasPlan;
    page.inside('[data-bar]').hidden = !hasPlan;
    page.inside('[data-hand-on]').hidden = open.length === 0;
    page.inside('[data-rest]').hidden = rest.size === 0;
    page.inside('[data-rest] summary').textContent = word('done', { count: rest.size });
    const handedIn = page.inside('[data-handed-in]');
    handedIn.hidden = handed.length === 0;
    handedIn.firstElementChild!.textContent = word('handedIn', { count: handed.length });
    showProgress();
    showLink();
  }

  /** Marks the next thing and unfolds it; what it was before is folded again. */
  function showNext(next: string | undefined): void {
    if (next === shownNext) return;
    for (const { id, line } of steps)
      if (id === next || id === shownNext) {
        line.toggleAttribute('data-next', id === next);
        line.querySelector('details')!.open = id === next;
        if (id === next) line.prepend(nextLabel);
      }
    nextLabel.hidden = next === undefined;
    shownNext = next;
  }

  /** Moves a step into a list, before the first of those there that come after it. */
  function put(place: number, list: HTMLElement): void {
    const { line } = steps[place]!;
    if (line.parentElement === list) return;
    const later = steps.slice(place + 1).find((step) => step.line.parentElement === list);
    list.insertBefore(line, later?.line ?? null);
  }

  function showWaits(line: HTMLElement, waitsFor: string[]): void {
    const part = line.querySelector<HTMLElement>('.case-plan__waits');
    if (!part) return;
    part.hidden = waitsFor.length === 0;
    const links = waitsFor.flatMap((id, place) => {
      const link = element('a', '', steps.find((step) => step.id === id)!.title);
      link.href = `#${id}`;
      return place > 0 ? [word('separator'), link] : [link];
    });
    part.querySelector('span')!.replaceChildren(...links);
  }

  function showProgress(): void {
    const { open, done } = plan;
    const count = open.length + done.length;
    const openIds = new Set(open.map(({ id }) => id));
    const minutes = steps.reduce((sum, step) => sum + (openIds.has(step.id) ? step.minutes : 0), 0);
    page.inside('.checklist__progress').textContent =
      open.length === 0
        ? word('nothingOpen')
        : word('progress', { done: done.length, count }) +
          (minutes > 0 ? word('minutesLeft', { minutes }) : '') +
          (minutes > longWork ? ` ${word('fewUrgent')}` : '');
    const bar = page.inside<HTMLProgressElement>('progress');
    bar.max = count || 1;
    bar.value = count ? done.length : 1;
  }

  /** The link that hands on what is open, in the language that was chosen for the receiver. */
  function showLink(): void {
    const { value: address } = page.inside<HTMLSelectElement>('[data-language]');
    const link = new URL(address, location.href);
    link.hash = fragmentOf(
      'steps',
      plan.open.map(({ id }) => id),
    );
    page.inside<HTMLInputElement>('[data-link]').value = link.href;
  }

  takeEarlyTicks();
  return { show, choose, press: actions.press, arrive };
}
