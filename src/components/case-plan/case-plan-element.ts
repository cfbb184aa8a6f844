import {
  fragmentOf,
  idsIn,
  planFor,
  type PlanChoice,
  type ReaderPlan,
} from '../../lib/case/plan.ts';
import type { CaseFile } from '../../lib/case/state.ts';
import { element } from '../../lib/element.ts';
import { CaseElement } from '../case/case-element.ts';
import { kept } from '../kept/store.ts';
import { tick } from '../kept/ticks.ts';
import { planActions, type PlanActions, type ShownStep } from './plan-actions.ts';

/** So many minutes look like too much to begin. */
const longWork = 60;

const ids = (text = '') => text.split(' ').filter(Boolean);

/**
 * Makes one list of what is due for the harms that a reader ticks. Harms and steps handed over are in
 * the case; ticks are those of the checklists.
 */
class CasePlan extends CaseElement {
  steps!: readonly ShownStep[];
  /** What it shows now. */
  plan!: ReaderPlan;
  #harms!: HTMLInputElement[];
  #stopTicks?: () => void;
  #next: string | undefined;

  protected start(): void {
    // A moved element starts again, when its steps may stand in two lists.
    this.steps ??= [...this.querySelectorAll<HTMLElement>('.checklist__item')].map((line) => ({
      id: line.id,
      harms: ids(line.dataset['harms']),
      after: ids(line.dataset['after']),
      covers: ids(line.dataset['covers']),
      title: line.querySelector('label span')!.textContent,
      minutes: Number(line.dataset['minutes'] ?? 0),
      line,
      box: line.querySelector('input')!,
    }));
    this.#harms = [...this.querySelectorAll<HTMLInputElement>('[data-harm]')];
    const actions = planActions(this);
    this.hear<HTMLInputElement>('change', '[data-harm]', (box) => this.#choose(box));
    this.hear('change', '[data-language]', () => this.#showLink());
    this.hear<HTMLInputElement>('change', '.checklist__line input', (box) => actions.setTick(box));
    this.hear('click', '[data-do]', (button) => this.attempt(() => actions.press(button)));
    this.listen(window, 'hashchange', () => void this.#arrive(actions));
    this.#takeEarlyTicks();
    this.#stopTicks = kept.subscribe(() => this.show(this.store.file()));
    this.use();
    void this.#arrive(actions);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTicks?.();
  }

  /** What was ticked before this script came is not lost. On a reload it is the browser's memory. */
  #takeEarlyTicks(): void {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (visit?.type !== 'navigate') return;
    for (const { id, box } of this.steps)
      if (box.checked && !kept.get('ticks', id)) tick(kept, id, true);
    const harms = this.#harms.filter((box) => box.checked).map(({ value }) => value);
    if (harms.length > 0)
      void this.changeChoice('harms', (chosen) => [...new Set([...chosen, ...harms])]);
  }

  /** Shows what the address brings, before it is taken, and takes it out of the address. */
  async #arrive(actions: PlanActions): Promise<void> {
    const { hash, pathname, search } = location;
    const [, name] = (/^#(harms|steps)=/.exec(hash) ?? []) as [string?, PlanChoice?];
    if (!name) return;
    history.replaceState(history.state, '', pathname + search);
    const known =
      name === 'harms' ? this.#harms.map(({ value }) => value) : this.steps.map(({ id }) => id);
    const offered = idsIn(hash, name, known);
    // What was chosen before is known once the storage was read.
    await this.store.reload();
    const chosen = this.store.file()[name];
    const fresh = offered.filter((id) => !chosen.includes(id));
    if (fresh.length > 0) actions.showOffered(name, fresh);
  }

  #choose({ checked, value }: HTMLInputElement): Promise<void> {
    return this.changeChoice('harms', (chosen) => {
      const others = chosen.filter((harm) => harm !== value);
      return checked ? [...others, value] : others;
    });
  }

  /** Changes which harms happened, or which steps were handed over. */
  changeChoice(name: PlanChoice, make: (ids: string[]) => string[]): Promise<void> {
    return this.store.change((file) => ({ ...file, [name]: make(file[name]) }));
  }

  protected show({ harms, steps: handed }: Readonly<CaseFile>): void {
    const isDone = (id: string) => kept.get('ticks', id) !== undefined;
    const isAside = (id: string) => kept.get('notForMe', id) !== undefined;
    this.plan = planFor(this.steps, {
      harms: new Set(harms),
      steps: new Set(handed),
      isDone,
      isAside,
    });
    const { next, open, done, aside } = this.plan;
    for (const box of this.#harms) box.checked = harms.includes(box.value);
    const waits = new Map(open.map(({ id, waitsFor }) => [id, waitsFor]));
    const rest = new Set([...done, ...aside]);
    const openList = this.inside('[data-list="open"]');
    const restList = this.inside('[data-list="rest"]');
    for (const [place, { id, line, box }] of this.steps.entries()) {
      this.#put(place, rest.has(id) ? restList : openList);
      line.toggleAttribute('hidden', !rest.has(id) && !waits.has(id));
      line.toggleAttribute('data-not-for-me', !isDone(id) && isAside(id));
      box.checked = isDone(id);
      this.#showWaits(line, waits.get(id) ?? []);
    }
    this.#showNext(next);
    const hasPlan = harms.length + handed.length > 0;
    this.inside('[data-none]').hidden = hasPlan;
    this.inside('[data-bar]').hidden = !hasPlan;
    this.inside('[data-hand-on]').hidden = open.length === 0;
    this.inside('[data-rest]').hidden = rest.size === 0;
    this.inside('[data-rest] summary').textContent = this.word('done', { count: rest.size });
    const handedIn = this.inside('[data-handed-in]');
    handedIn.hidden = handed.length === 0;
    handedIn.firstElementChild!.textContent = this.word('handedIn', { count: handed.length });
    this.#showProgress();
    this.#showLink();
  }

  /** Marks the next thing and unfolds it; what it was before is folded again. */
  #showNext(next: string | undefined): void {
    if (next === this.#next) return;
    for (const { id, line } of this.steps)
      if (id === next || id === this.#next) {
        line.toggleAttribute('data-next', id === next);
        line.querySelector('details')!.open = id === next;
        if (id === next) line.prepend(this.inside('[data-next-label]'));
      }
    this.inside('[data-next-label]').hidden = next === undefined;
    this.#next = next;
  }

  /** Moves a step into a list, before the first of those there that come after it. */
  #put(place: number, list: HTMLElement): void {
    const { line } = this.steps[place]!;
    if (line.parentElement === list) return;
    const later = this.steps.slice(place + 1).find((step) => step.line.parentElement === list);
    list.insertBefore(line, later?.line ?? null);
  }

  #showWaits(line: HTMLElement, waitsFor: string[]): void {
    const part = line.querySelector<HTMLElement>('.case-plan__waits');
    if (!part) return;
    part.hidden = waitsFor.length === 0;
    const links = waitsFor.flatMap((id, place) => {
      const link = element('a', '', this.steps.find((step) => step.id === id)!.title);
      link.href = `#${id}`;
      return place > 0 ? [this.word('separator'), link] : [link];
    });
    part.querySelector('span')!.replaceChildren(...links);
  }

  #showProgress(): void {
    const { open, done } = this.plan;
    const count = open.length + done.length;
    const openIds = new Set(open.map(({ id }) => id));
    const minutes = this.steps.reduce(
      (sum, step) => sum + (openIds.has(step.id) ? step.minutes : 0),
      0,
    );
    this.inside('.checklist__progress').textContent =
      open.length === 0
        ? this.word('nothingOpen')
        : this.word('progress', { done: done.length, count }) +
          (minutes > 0 ? this.word('minutesLeft', { minutes }) : '') +
          (minutes > longWork ? ` ${this.word('fewUrgent')}` : '');
    const bar = this.inside<HTMLProgressElement>('progress');
    bar.max = count || 1;
    bar.value = count ? done.length : 1;
  }

  /** The link that hands on what is open, in the language that was chosen for the receiver. */
  #showLink(): void {
    const { value: page } = this.inside<HTMLSelectElement>('[data-language]');
    const link = new URL(page, location.href);
    link.hash = fragmentOf(
      'steps',
      this.plan.open.map(({ id }) => id),
    );
    this.inside<HTMLInputElement>('[data-link]').value = link.href;
  }
}

CasePlan.define('case-plan');
