import {
  fragmentOf,
  harmsIn,
  planFor,
  stepsIn,
  type OrderedStep,
  type ReaderPlan,
} from '../../lib/case/plan.ts';
import type { CaseFile } from '../../lib/case/state.ts';
import { wordsOf } from '../../lib/fill.ts';
import { CaseElement } from '../case/case-element.ts';
import { tick } from '../checklist/ticks.ts';
import '../kept/kept-notice-element.ts';
import type { KeptNotice } from '../kept/kept-notice-element.ts';
import { kept } from '../kept/store.ts';

/** A step with its place on the page. */
export interface ShownStep extends OrderedStep {
  title: string;
  minutes: number;
  line: HTMLElement;
  box: HTMLInputElement;
}

/**
 * Makes one list of what is due for the harms that a reader ticks. Harms and steps handed over are in
 * the case, ticks are those of the checklists.
 */
export class CasePlan extends CaseElement {
  steps!: ShownStep[];
  plan!: ReaderPlan;
  readonly words = wordsOf(this);
  #harms!: HTMLInputElement[];
  #stop?: () => void;

  protected start(): void {
    const ids = (text = '') => text.split(' ').filter(Boolean);
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
    this.#takeEarlyTicks();
    this.listen(this, 'change', ({ target }) => this.#changed(target as HTMLInputElement));
    this.listen(this, 'click', ({ target }) => {
      const control = (target as Element).closest<HTMLElement>('[data-do]');
      if (control && !control.closest('kept-notice, case-notice')) this.#later(control);
    });
    this.listen(window, 'hashchange', () => this.#arrive());
    this.#stop = kept.subscribe(() => this.show(this.store.file()));
    this.use();
    this.#arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  /** What was ticked before this script came is not lost. On a reload it is the browser's memory. */
  #takeEarlyTicks(): void {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (visit?.type !== 'navigate') return;
    for (const { id, box } of this.steps)
      if (box.checked && !kept.get('ticks', id)) tick(kept, id, true);
    this.#addHarms(this.#harms.filter(({ checked }) => checked).map(({ value }) => value));
  }

  /** Takes in what the address brings, and takes it out of the address. */
  #arrive(): void {
    const { hash, pathname, search } = location;
    if (!/^#(?:steps|harms)=/.test(hash)) return;
    history.replaceState(history.state, '', pathname + search);
    this.#addHarms(
      harmsIn(
        hash,
        this.#harms.map(({ value }) => value),
      ),
    );
    const handed = stepsIn(
      hash,
      this.steps.map(({ id }) => id),
    );
    if (handed.length > 0) this.#later('handed', handed);
  }

  #addHarms(harms: string[]): void {
    if (harms.length > 0)
      void this.store.change((file) => ({
        ...file,
        harms: [...new Set([...file.harms, ...harms])],
      }));
  }

  /** Changes which steps were handed over. */
  changeSteps(make: (steps: string[]) => string[]): Promise<void> {
    return this.store.change((file) => ({ ...file, steps: make(file.steps) }));
  }

  #changed(input: HTMLInputElement): void {
    if (input.matches('[data-harm]')) {
      void this.store.change((file) => {
        const harms = file.harms.filter((harm) => harm !== input.value);
        return { ...file, harms: input.checked ? [...harms, input.value] : harms };
      });
      return;
    }
    if (input.matches('[data-language]')) return this.#showLink();
    const step = this.steps.find(({ box }) => box === input);
    if (!step) return;
    tick(kept, step.id, input.checked);
    const said = this.inside<KeptNotice>('kept-notice').speakAfter(this.inside('[data-bar]'));
    this.follow(step, said);
  }

  /** The line at hand went to another list: the keyboard goes on to the next thing, which is said. */
  follow({ box }: ShownStep, also = ''): void {
    const next = this.steps.find(({ id }) => id === this.plan.next);
    (box.checked || box.disabled ? (next?.box ?? this.inside('[data-rest] summary')) : box).focus();
    this.say(
      [
        this.inside('.checklist__progress').textContent,
        next && `${this.words('next')}: ${next.title}`,
        also,
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  say(text: string): void {
    this.inside('[data-said]').textContent = text;
  }

  /** All but ticking is loaded when it is first asked for. */
  #later(control: HTMLElement | 'handed', handed?: string[]): void {
    import('./hand-over.ts')
      .then(({ act, showHanded }) =>
        control === 'handed' ? showHanded(this, handed!) : act(this, control),
      )
      .catch(() => this.say(this.words('notLoaded')));
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
      box.checked = isDone(id);
      box.disabled = !isDone(id) && isAside(id);
      line.toggleAttribute('data-not-for-me', box.disabled);
      line.toggleAttribute('data-next', id === next);
      const button = line.querySelector('[data-do="aside"]')!;
      button.toggleAttribute('hidden', box.checked);
      button.firstChild!.nodeValue = this.words(box.disabled ? 'forMe' : 'notForMe');
      this.#showWaits(line, waits.get(id) ?? []);
    }
    const label = this.inside('[data-next-label]');
    label.toggleAttribute('hidden', next === undefined);
    if (next !== undefined) this.querySelector('[data-next]')!.prepend(label);

    const hasPlan = harms.length + handed.length > 0;
    this.inside('[data-none]').toggleAttribute('hidden', hasPlan);
    this.inside('[data-bar]').toggleAttribute('hidden', !hasPlan);
    this.inside('[data-hand-on]').toggleAttribute('hidden', open.length === 0);
    this.inside('[data-rest]').toggleAttribute('hidden', rest.size === 0);
    this.inside('[data-rest] summary').textContent = this.words('done', { count: rest.size });
    const handedIn = this.inside('[data-handed-in]');
    handedIn.toggleAttribute('hidden', handed.length === 0);
    handedIn.firstElementChild!.textContent = this.words('handedIn', { count: handed.length });
    this.#showProgress();
    this.#showLink();
  }

  /** The link that hands on what is open, in the language that was chosen for the receiver. */
  #showLink(): void {
    const { value: page } = this.inside<HTMLSelectElement>('[data-language]');
    const link = new URL(page, location.href);
    link.hash = fragmentOf(this.plan.open.map(({ id }) => id));
    this.inside<HTMLInputElement>('[data-link]').value = link.href;
  }

  #showProgress(): void {
    const { open, done } = this.plan;
    const count = open.length + done.length;
    const minutes = this.steps
      .filter(({ id }) => open.some((one) => one.id === id))
      .reduce((sum, step) => sum + step.minutes, 0);
    this.inside('.checklist__progress').textContent =
      open.length === 0
        ? this.words('nothingOpen')
        : this.words('progress', { done: done.length, count }) +
          (minutes > 0 ? this.words('minutesLeft', { minutes }) : '');
    const bar = this.inside<HTMLProgressElement>('progress');
    bar.max = count || 1;
    bar.value = count ? done.length : 1;
  }

  /** Moves a step into a list, before the first of those there that come after it. */
  #put(place: number, list: HTMLElement): void {
    const { line } = this.steps[place]!;
    if (line.parentElement === list) return;
    const later = this.steps.slice(place + 1).find((step) => step.line.parentElement === list);
    list.insertBefore(line, later?.line ?? null);
  }

  #showWaits(line: HTMLElement, ids: string[]): void {
    const part = line.querySelector('.case-plan__waits');
    if (!part) return;
    part.toggleAttribute('hidden', ids.length === 0);
    const links = ids.map((id) => {
      const link = document.createElement('a');
      link.href = `#${id}`;
      link.textContent = this.steps.find((step) => step.id === id)!.title;
      return link;
    });
    part
      .querySelector('span')!
      .replaceChildren(
        ...links.flatMap((link, place) => (place > 0 ? [this.words('separator'), link] : [link])),
      );
  }
}

CasePlan.define('case-plan');
