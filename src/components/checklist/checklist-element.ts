import '../kept/kept-notice-element.ts';
import { wordsOf } from '../../lib/fill.ts';
import type { Kept } from '../../lib/kept/state.ts';
import { KeptElement } from '../kept/kept-element.ts';
import type { KeptNotice } from '../kept/kept-notice-element.ts';
import { progressOf, type CountedItem } from './progress.ts';
import { tick, timeInWords } from '../kept/ticks.ts';

/** How long it is quiet before progress is read out, in milliseconds: several ticks, one sentence. */
const quiet = 900;

/** An item of a list on the page. */
interface Item extends CountedItem {
  line: HTMLElement;
  box: HTMLInputElement;
  /** What its line shows, to tell whether anything changed: the same, written again, is laid out again. */
  shown: string;
}

/** Keeps the ticks of a list, counts them and shows the next thing; finds its HTML in place. */
export class CheckList extends KeptElement {
  items!: Item[];
  /** What an undo brings back, and where the keyboard was. */
  wayBack: { state: Kept; near?: HTMLElement } | undefined;
  readonly #words = wordsOf(this);
  #speaking = 0;
  /** How far the list is, in words. */
  #progress = '';

  protected start(): void {
    this.items = [...this.querySelectorAll<HTMLElement>('.checklist__item')].map((line) => ({
      id: line.id,
      minutes: Number(line.dataset['minutes'] ?? 0),
      line,
      box: line.querySelector('input')!,
      shown: '',
    }));
    // What was ticked before this script came is not lost. On a reload it is the browser's memory.
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (visit?.type === 'navigate')
      for (const { id, box } of this.items)
        if (box.checked && !this.store.get('ticks', id)) tick(this.store, id, true);
    this.listen(this, 'change', ({ target }) => this.#changed(target as HTMLInputElement));
    this.listen(this, 'input', ({ target }) => this.#act(target as Element, '[data-do="note"]'));
    this.listen(this, 'click', ({ target }) => this.#act(target as Element, 'button[data-do]'));
    this.listen(window, 'beforeprint', () => this.#date());
    this.use(this.store);
  }

  #changed(input: HTMLInputElement): void {
    const item = this.items.find(({ box }) => box === input);
    if (!item) return this.#act(input, '[data-setting]');
    this.remember(item.box);
    tick(this.store, item.id, input.checked);
    const said = this.querySelector<KeptNotice>('kept-notice')?.speakAfter(
      this.store.settings().nextOnly
        ? this.inside('.checklist__bar')
        : input.closest('.checklist__line')!,
    );
    this.follow(item.line);
    this.say(said);
  }

  /** All but ticking is loaded when it is first asked for. */
  #act(target: Element, controls: string): void {
    const control = target.closest<HTMLElement>(controls);
    if (!control || control.closest('kept-notice')) return;
    import('./checklist-actions.ts')
      .then((actions) => actions.act(this, control))
      .catch(() => {
        const status = this.inside('[role="status"]');
        status.className = '';
        status.textContent = this.#words('notLoaded');
      });
  }

  /** Keeps the way back from the change that follows. */
  remember(near?: HTMLElement): void {
    this.wayBack = { state: this.store.all(), ...(near && { near }) };
  }

  /** When the item at hand was put aside, the keyboard goes on to the next one. */
  follow({ dataset }: HTMLElement): void {
    // Asking what can be seen would lay out the page twice: on a phone slowed six times, a tick would
    // take 58 ms instead of 30.
    if (!('aside' in dataset)) return;
    const next = this.items.find(({ line, box }) => !('aside' in line.dataset) && !box.disabled);
    (next?.box ?? this.inside('[data-do="undo"]')).focus();
  }

  /** Reads the progress out, once, after it has been quiet. */
  say(also = ''): void {
    clearTimeout(this.#speaking);
    this.#speaking = window.setTimeout(() => {
      this.inside('[role="status"]').textContent = `${this.#progress} ${also}`;
    }, quiet);
  }

  protected show(): void {
    const { get } = this.store;
    const { notes, times, nextOnly } = this.store.settings();
    const { done, count, minutes, next } = progressOf(
      this.items,
      (id) => !!get('ticks', id),
      (id) => !!get('notForMe', id),
    );
    for (const item of this.items) {
      const { id, line, box } = item;
      const part = (name: string) => line.querySelector<HTMLElement>(name)!;
      const notForMe = !!get('notForMe', id);
      const done = get('ticks', id);
      const note = get('notes', id) ?? '';
      const aside = nextOnly && next !== undefined && id !== next;
      const shown = JSON.stringify([notForMe, done, note, aside, notes]);
      if (item.shown === shown) continue;
      item.shown = shown;
      box.checked = !!done;
      box.disabled = notForMe;
      line.toggleAttribute('data-not-for-me', notForMe);
      line.toggleAttribute('data-aside', aside);
      // Setting `hidden` to what it is would have the part styled again; this does not.
      part('[data-do="not-for-me"]').ariaPressed = String(notForMe);
      part('.checklist__note').toggleAttribute('hidden', !notes);
      const field = line.querySelector('textarea')!;
      // A note is not changed under the hand that writes it, but the next time.
      if (field.value !== note)
        if (document.activeElement === field) item.shown = '';
        else field.value = note;
      setText(part('.checklist__written'), note);
      const tickedAt = done?.at
        ? this.#words('tickedAt', { time: timeInWords(new Date(done.at)) })
        : '';
      setText(part('.checklist__at'), notForMe ? this.#words('notForMe') : tickedAt);
    }
    const progress =
      next === undefined
        ? this.#words('allDone')
        : this.#words('progress', { done, count }) +
          (minutes > 0 ? this.#words('minutesLeft', { minutes }) : '');
    // The page says already that nothing is done, with readings where it has them.
    if (this.#progress || done || count < this.items.length)
      this.inside('.checklist__progress').textContent = progress;
    this.#progress = progress;
    const bar = this.inside<HTMLProgressElement>('progress');
    // A list with nothing left that counts is a full bar, not an empty one.
    bar.max = count || 1;
    bar.value = count ? done : 1;
    this.toggleAttribute('data-next-only', nextOnly);
    this.inside('[data-do="view"]').ariaPressed = String(nextOnly);
    this.inside<HTMLButtonElement>('[data-do="undo"]').disabled = !this.wayBack;
    this.inside<HTMLInputElement>('[data-setting="times"]').checked = times;
    this.inside<HTMLInputElement>('[data-setting="notes"]').checked = notes;
  }

  /** The paper says as of when it shows the ticks. */
  #date(): void {
    this.inside('[data-printed]').textContent = this.#words('printed', {
      time: timeInWords(new Date()),
    });
    this.inside('[data-address]').textContent ||= location.href.split('#')[0]!;
  }
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
  element.toggleAttribute('hidden', text === '');
}

CheckList.define('check-list');
