import '../kept/kept-notice-element.ts';
import { wordsOf } from '../../lib/fill.ts';
import type { Answer } from '../../lib/kept/state.ts';
import { confirmIn } from '../kept/confirm.ts';
import { KeptElement } from '../kept/kept-element.ts';
import type { KeptNotice } from '../kept/kept-notice-element.ts';

type View = 'start' | 'questions' | 'result';

/** The result and what can be done with it; loaded when a reader begins to answer. */
const resultView = () => import('./result-view.ts');

/**
 * Makes the printed questionnaire one that keeps the answers, asks one question at a time and
 * counts. What is seen follows from `data-view`, `data-pass` and `data-pace` (self-audit.css); the
 * answers live in the store alone.
 */
export class SelfAudit extends KeptElement {
  readonly #word = wordsOf(this);
  #questions!: HTMLElement[];
  #current = 0;

  protected start(): void {
    this.#questions = [...this.querySelectorAll<HTMLElement>('[data-question]')];
    this.listen(this, 'change', ({ target }) => this.#changed(target as HTMLInputElement));
    this.listen(this, 'click', ({ target }) => void this.#clicked(target as Element));
    this.listen(this, 'keydown', (event) => this.#pressed(event));
    Object.assign(this.dataset, { pass: 'quick', pace: 'one', view: 'start' });
    this.use(this.store);
  }

  /** The questions of the chosen pass. */
  get #pass(): HTMLElement[] {
    return this.dataset['pass'] === 'quick'
      ? this.#questions.filter(({ dataset }) => 'quick' in dataset)
      : this.#questions;
  }

  #answerOf(question: HTMLElement): Answer | undefined {
    return this.store.get('answers', question.dataset['question']!);
  }

  #changed(input: HTMLInputElement): void {
    if ('paceChoice' in input.dataset) this.dataset['pace'] = input.value;
    const question = input.closest<HTMLElement>('[data-question]');
    if (!question) return;
    this.#say();
    this.store.set('answers', question.dataset['question']!, input.value as Answer);
    // Below the buttons, so that none of them moves away from under a finger.
    const notice = this.inside<KeptNotice>('kept-notice');
    const said = notice.speakAfter(this.inside('.self-audit__questions'));
    this.inside('[data-told]').textContent = said;
  }

  async #clicked(target: Element): Promise<void> {
    const { start, go, tool, do: action } = target.closest<HTMLElement>('button')?.dataset ?? {};
    if (start) this.#begin(start);
    else if (go === 'next') this.#step(1);
    else if (go === 'back') this.#step(-1);
    else if (go) await this.#go(go as View);
    else if (action === 'erase-audit') {
      if (!(await confirmIn(this, action))) return;
      this.store.change((all) => ({ ...all, answers: {}, history: {} }));
      await this.#go('start');
      this.#say('erase.done');
    } else if (tool)
      try {
        this.#say(await (await resultView()).useTool(tool, this, this.#word, this.store.today()));
      } catch {
        this.#say('notLoaded');
      }
  }

  /** Enter in an answer goes on, as in a form; arrow keys choose, as in every group of radio buttons. */
  #pressed(event: KeyboardEvent): void {
    const { view, pace } = this.dataset;
    const current = this.#pass[this.#current];
    if (
      event.key !== 'Enter' ||
      event.isComposing ||
      view !== 'questions' ||
      pace !== 'one' ||
      !(event.target as Element).matches('input') ||
      !current
    )
      return;
    event.preventDefault();
    if (this.#answerOf(current)) this.#step(1);
    else this.#say('choose');
  }

  /** Begins a pass at its first unanswered question. */
  #begin(pass: string): void {
    this.dataset['pass'] = pass;
    const open = this.#pass.findIndex((question) => !this.#answerOf(question));
    this.#current = Math.max(0, open);
    void this.#go('questions');
    // Ready when the last question is answered; without it the button tries again.
    resultView().catch(() => undefined);
  }

  #step(by: number): void {
    const next = this.#current + by;
    if (next < this.#pass.length) this.#current = Math.max(0, next);
    void this.#go(next < this.#pass.length ? 'questions' : 'result');
  }

  async #go(view: View): Promise<void> {
    this.#say();
    if (view === 'result')
      try {
        (await resultView()).showResult(this, this.store, this.#word);
      } catch {
        return this.#say('notLoaded');
      }
    this.inside('[data-panel]').hidden = true;
    if (view === 'questions') this.#showQuestion();
    this.dataset['view'] = view;
    const place = this.#placeOf(view);
    place.focus({ preventScroll: true });
    (view === 'questions' ? this : place).scrollIntoView({ block: 'start' });
  }

  #placeOf(view: View): HTMLElement {
    if (view === 'start') return this.inside('[data-start]');
    if (view === 'result') return this.inside('[data-result-heading]');
    const question = this.#pass[this.dataset['pace'] === 'one' ? this.#current : 0]!;
    return question.querySelector<HTMLElement>('input:checked') ?? question.querySelector('input')!;
  }

  #showQuestion(): void {
    const pass = this.#pass;
    const current = pass[this.#current]!;
    for (const part of this.querySelectorAll('[data-question], .self-audit__area'))
      part.toggleAttribute('data-current', part.contains(current));
    this.inside('[data-progress-line]').textContent = this.#word('progress', {
      number: this.#current + 1,
      total: pass.length,
    });
    this.toggleAttribute('data-first', this.#current === 0);
    this.toggleAttribute('data-last-question', this.#current === pass.length - 1);
  }

  /** Shows what the store holds; another tab or page may have changed it. */
  protected show(): void {
    let count = 0;
    for (const question of this.#questions) {
      const answer = this.#answerOf(question);
      if (answer) count += 1;
      for (const radio of question.querySelectorAll('input'))
        radio.checked = radio.value === answer;
    }
    this.inside('[data-answered-line]').textContent = count
      ? this.#word('start.answered', { count })
      : '';
    this.inside('[data-with-answers]').hidden = !count;
  }

  #say(name = ''): void {
    this.inside('[data-said]').textContent = this.#word(name);
  }
}

SelfAudit.define('self-audit');
