import '../kept/kept-notice-element.ts';
import { confirmIn } from '../kept/confirm.ts';
import type { KeptNotice } from '../kept/kept-notice-element.ts';
import { kept, type KeptStore } from '../kept/store.ts';
import { progressOf } from './progress.ts';

/** How long it is quiet before progress is read out, in milliseconds: several ticks, one sentence. */
const quiet = 900;

type Words = Record<'progress' | 'minutes' | 'allDone' | 'at' | 'notForMe' | 'printed', string>;

/** Fills `{name}` places. */
const fill = (template: string, values: Record<string, string | number>) =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** Keeps the ticks of a list, counts them and shows the next thing; finds its HTML in place. */
export class CheckList extends HTMLElement {
  #kept = kept;
  #words!: Words;
  #items!: { id: string; minutes: number; line: HTMLElement; box: HTMLInputElement }[];
  #undo: { take: () => void; near: HTMLElement | undefined } | undefined;
  #speaking = 0;
  #stop?: () => void;

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    this.#items = [...this.querySelectorAll<HTMLElement>('.checklist__item')].map((line) => ({
      id: line.id,
      minutes: Number(line.dataset['minutes'] ?? 0),
      line,
      box: line.querySelector('input')!,
    }));
    // What was ticked before this script came is not lost. On a reload it is the browser's memory.
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (visit?.type === 'navigate')
      for (const { id, box } of this.#items)
        if (box.checked && !this.#kept.checklist.isDone(id)) this.#kept.checklist.setDone(id, true);
    this.addEventListener('change', (event) => this.#changed(event.target as HTMLInputElement));
    this.addEventListener('input', (event) => this.#wrote(event.target as HTMLTextAreaElement));
    this.addEventListener('click', (event) => void this.#pressed(event.target as Element));
    addEventListener('beforeprint', this.#date);
    this.use(this.#kept);
  }

  disconnectedCallback(): void {
    this.#stop?.();
    removeEventListener('beforeprint', this.#date);
  }

  /** Shows this store from now on; the device's own until told otherwise. */
  use(store: KeptStore): void {
    this.#stop?.();
    this.#kept = store;
    this.#stop = store.subscribe(() => this.#show());
    this.#show();
    if (store !== kept) this.querySelector<KeptNotice>('kept-notice')?.use(store);
  }

  #changed(input: HTMLInputElement): void {
    const setting = input.dataset['setting'];
    if (setting === 'times') this.#kept.setSettings({ times: input.checked });
    const item = this.#items.find(({ box }) => box === input);
    if (!item) return;
    this.#remember(item.box);
    this.#kept.checklist.setDone(item.id, input.checked);
    const said = this.querySelector<KeptNotice>('kept-notice')?.speakAfter(
      this.#nextOnly ? this.#part('.checklist__bar') : input.closest('.checklist__line')!,
    );
    this.#follow(item.line);
    this.#say(said);
  }

  #wrote(field: HTMLTextAreaElement): void {
    const item = field.matches('textarea') && field.closest('.checklist__item');
    if (item) this.#kept.checklist.setNote(item.id, field.value);
  }

  async #pressed(target: Element): Promise<void> {
    const button = target.closest<HTMLElement>('[data-do]');
    const line = target.closest<HTMLElement>('.checklist__item');
    switch (button?.dataset['do']) {
      case 'view':
        this.#kept.setSettings({ nextOnly: !this.#kept.settings().nextOnly });
        return;
      case 'not-for-me':
      case 'for-me': {
        if (!line) return;
        this.#remember(line.querySelector('input')!);
        this.#kept.checklist.setNotForMe(line.id, button.dataset['do'] === 'not-for-me');
        const others = line.querySelectorAll<HTMLElement>('[data-do="for-me"], input');
        [...others]
          .find((other) => other.checkVisibility() && !other.matches(':disabled'))
          ?.focus();
        this.#follow(line);
        return this.#say();
      }
      case 'undo': {
        const { take, near } = this.#undo ?? {};
        this.#undo = undefined;
        take?.();
        (near?.checkVisibility() ? near : this.#part('[data-do="view"]')).focus();
        return this.#say();
      }
      case 'reset':
        if (!(await confirmIn(this, 'reset'))) return;
        this.#remember();
        this.#kept.checklist.clear(this.#items.map(({ id }) => id));
        return this.#say();
      default:
    }
  }

  /** Keeps the way back from the change that follows. */
  #remember(near?: HTMLElement): void {
    const take = this.#kept.checklist.remember(this.#items.map(({ id }) => id));
    this.#undo = { take, near };
  }

  /** When the item at hand went out of sight, the keyboard goes on to the next one. */
  #follow(line: HTMLElement): void {
    if (line.checkVisibility()) return;
    const next = this.#items.find((item) => item.line.checkVisibility() && !item.box.disabled);
    (next?.box ?? this.#part('[data-do="undo"]')).focus();
  }

  get #nextOnly(): boolean {
    return this.#kept.settings().nextOnly;
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    return this.querySelector<Part>(selector)!;
  }

  #progressInWords(): string {
    const { done, count, minutes, next } = this.#progress();
    const { progress, minutes: left, allDone } = this.#words;
    if (next === undefined) return allDone;
    return fill(progress, { done, count }) + (minutes > 0 ? fill(left, { minutes }) : '');
  }

  #progress() {
    return progressOf(this.#items, this.#kept.checklist.isDone, this.#kept.checklist.isNotForMe);
  }

  /** Reads the progress out, once, after it has been quiet. */
  #say(also = ''): void {
    clearTimeout(this.#speaking);
    this.#speaking = window.setTimeout(() => {
      this.#part('[role="status"]').textContent = `${this.#progressInWords()} ${also}`;
    }, quiet);
  }

  #show(): void {
    const { done, count, next } = this.#progress();
    const { notes, times } = this.#kept.settings();
    for (const { id, line, box } of this.#items) {
      const notForMe = this.#kept.checklist.isNotForMe(id);
      const at = this.#kept.checklist.doneAt(id);
      const note = this.#kept.checklist.note(id);
      box.checked = this.#kept.checklist.isDone(id);
      box.disabled = notForMe;
      line.toggleAttribute('data-not-for-me', notForMe);
      line.toggleAttribute('data-aside', this.#nextOnly && next !== undefined && id !== next);
      const part = (name: string) => line.querySelector<HTMLElement>(name)!;
      part('[data-do="not-for-me"]').hidden = notForMe;
      part('[data-do="for-me"]').hidden = !notForMe;
      part('.checklist__note').hidden = !notes;
      const field = line.querySelector('textarea')!;
      if (field.value !== note && document.activeElement !== field) field.value = note;
      setText(part('.checklist__written'), note);
      const tickedAt = at ? fill(this.#words.at, { time: this.#time(at) }) : '';
      setText(part('.checklist__at'), notForMe ? this.#words.notForMe : tickedAt);
    }
    this.#part('.checklist__progress').textContent = this.#progressInWords();
    const bar = this.#part<HTMLProgressElement>('progress');
    // A list with nothing left that counts is a full bar, not an empty one.
    bar.max = count || 1;
    bar.value = count ? done : 1;
    this.toggleAttribute('data-next-only', this.#nextOnly);
    this.#part('[data-do="view"]').setAttribute('aria-pressed', String(this.#nextOnly));
    this.#part<HTMLButtonElement>('[data-do="undo"]').disabled = !this.#undo;
    this.#part<HTMLInputElement>('[data-setting="times"]').checked = times;
  }

  /** The paper says as of when it shows the ticks. */
  #date = (): void => {
    const time = this.#time(new Date().toISOString());
    this.#part('[data-printed]').textContent = fill(this.#words.printed, { time });
    const address = this.#part('[data-address]');
    address.textContent ||= location.href.split('#')[0]!;
  };

  #time(iso: string): string {
    return new Date(iso).toLocaleString(document.documentElement.lang, {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
  }
}

function setText(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = text === '';
}

customElements.define('check-list', CheckList);
