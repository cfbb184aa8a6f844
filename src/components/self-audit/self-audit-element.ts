import type { Answer } from '../../lib/kept/state.ts';
import { answers, type GivenAnswers, type ScoredItem } from '../../lib/audit/score.ts';
import { writeDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language.ts';
import { kept } from '../kept/store.ts';
import { fill } from './fill.ts';
import { showResult } from './result-view.ts';
import { shareText } from './share-text.ts';

type View = 'start' | 'questions' | 'result';

/** A question as it stands on the page. */
interface Question extends ScoredItem {
  element: HTMLElement;
  quick: boolean;
}

const asAnswer = (value: string) => answers.find((answer) => answer === value);
const textOf = (root: ParentNode, selector: string) =>
  (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * Makes the printed questionnaire one that keeps the answers, asks one question at a time and
 * counts. What is seen follows from `data-view`, `data-pass` and `data-pace` (self-audit.css); the
 * answers live in the store alone.
 */
class SelfAudit extends HTMLElement {
  #questions: Question[] = [];
  #current = 0;
  #unsubscribe?: () => void;

  connectedCallback(): void {
    this.#questions = [...this.querySelectorAll<HTMLElement>('[data-question]')].map(readQuestion);
    this.dataset['pass'] = 'quick';
    this.dataset['pace'] = 'one';
    this.#showAnswers();
    this.#go('start', false);
    this.addEventListener('change', this.#changed);
    this.addEventListener('click', this.#clicked);
    this.addEventListener('keydown', this.#pressed);
    this.#unsubscribe = kept.subscribe(() => this.#showAnswers());
  }

  disconnectedCallback(): void {
    this.#unsubscribe?.();
    this.removeEventListener('change', this.#changed);
    this.removeEventListener('click', this.#clicked);
    this.removeEventListener('keydown', this.#pressed);
  }

  /** The questions of the chosen pass. */
  get #pass(): Question[] {
    return this.dataset['pass'] === 'quick'
      ? this.#questions.filter(({ quick }) => quick)
      : this.#questions;
  }

  get #given(): GivenAnswers {
    return Object.fromEntries(this.#questions.map(({ id }) => [id, kept.audit.answer(id)]));
  }

  readonly #changed = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    if (target.name === 'audit-pace') this.dataset['pace'] = target.value;
    const id = target.closest<HTMLElement>('[data-question]')?.dataset['question'];
    const answer = asAnswer(target.value);
    if (id && answer) kept.audit.setAnswer(id, answer);
  };

  readonly #clicked = ({ target }: Event): void => {
    const button = target instanceof Element && target.closest<HTMLElement>('button');
    if (!button) return;
    const { start, go, do: action } = button.dataset;
    this.#say('');
    if (start) this.#begin(start);
    else if (go === 'next') this.#step(1);
    else if (go === 'back') this.#step(-1);
    else if (go) this.#go(go as View);
    else if (action) void this.#act(action);
  };

  /** Enter in an answer goes on, as in a form; arrow keys choose, as in every group of radio buttons. */
  readonly #pressed = (event: KeyboardEvent): void => {
    const inAnswer = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    if (event.key !== 'Enter' || event.isComposing || !inAnswer || !event.target.checked) return;
    if (this.dataset['view'] !== 'questions' || this.dataset['pace'] !== 'one') return;
    event.preventDefault();
    this.#step(1);
  };

  /** Begins a pass at its first unanswered question. */
  #begin(pass: string): void {
    this.dataset['pass'] = pass;
    const open = this.#pass.findIndex(({ id }) => kept.audit.answer(id) === undefined);
    this.#current = Math.max(0, open);
    this.#go('questions');
  }

  #step(by: number): void {
    const next = this.#current + by;
    if (next >= this.#pass.length) this.#go('result');
    else {
      this.#current = Math.max(0, next);
      this.#go('questions');
    }
  }

  #go(view: View, focus = true): void {
    this.dataset['view'] = view;
    this.#closePanels();
    if (view === 'questions') this.#showQuestion();
    if (view === 'result') this.#showResult();
    if (!focus) return;
    const place = this.#placeOf(view);
    place?.focus({ preventScroll: true });
    (view === 'questions' ? this : place)?.scrollIntoView({ block: 'start' });
  }

  #closePanels(): void {
    for (const panel of this.querySelectorAll<HTMLElement>('[data-panel]')) panel.hidden = true;
  }

  #placeOf(view: View): HTMLElement | null | undefined {
    if (view === 'start') return this.querySelector<HTMLElement>('[data-start]');
    if (view === 'result') return this.querySelector<HTMLElement>('[data-result-heading]');
    const question = this.#pass[this.dataset['pace'] === 'one' ? this.#current : 0]?.element;
    return (
      question?.querySelector<HTMLElement>('input:checked') ??
      question?.querySelector<HTMLElement>('input')
    );
  }

  #showQuestion(): void {
    const pass = this.#pass;
    const current = pass[this.#current]?.element;
    for (const { element } of this.#questions)
      element.toggleAttribute('data-current', element === current);
    for (const area of this.querySelectorAll('.self-audit__area'))
      area.toggleAttribute('data-current', area.contains(current ?? null));
    const line = this.querySelector('[data-progress-line]');
    if (line)
      line.textContent = fill(this.dataset['progress']!, {
        number: this.#current + 1,
        total: pass.length,
      });
    this.toggleAttribute('data-first', this.#current === 0);
    this.toggleAttribute('data-last-question', this.#current === pass.length - 1);
  }

  #showResult(): void {
    const root = this.querySelector<HTMLElement>('.audit-result');
    const percent = root ? showResult(root, this.#questions, this.#given, this.dataset) : undefined;
    const before = kept.audit.history().findLast(({ date }) => date < kept.today());
    const line = this.querySelector<HTMLElement>('.audit-result [data-last]');
    if (line) {
      line.hidden = !before || percent === undefined;
      line.textContent = before
        ? fill(this.dataset['last']!, {
            date: writeDate(before.date, document.documentElement.lang as Language),
            percent: before.overall,
          })
        : '';
    }
    if (percent !== undefined) kept.audit.record(percent);
  }

  /** Shows what the store holds; another tab or page may have changed it. */
  #showAnswers(): void {
    let count = 0;
    for (const { id, element } of this.#questions) {
      const answer: Answer | undefined = kept.audit.answer(id);
      if (answer) count += 1;
      for (const radio of element.querySelectorAll('input')) radio.checked = radio.value === answer;
    }
    const line = this.querySelector('[data-answered-line]');
    if (line) line.textContent = count > 0 ? fill(this.dataset['answered']!, { count }) : '';
    this.querySelector<HTMLElement>('[data-with-answers]')!.hidden = count === 0;
    const lost = kept.loss() === 'not-saved';
    for (const [name, shown] of [
      ['[data-kept]', !lost],
      ['[data-kept-not]', lost],
    ] as const)
      for (const part of this.querySelectorAll<HTMLElement>(name)) part.hidden = !shown;
  }

  async #act(action: string): Promise<void> {
    const panel = (name: string) => this.querySelector<HTMLElement>(`[data-panel="${name}"]`)!;
    const text = this.querySelector('textarea')!;
    switch (action) {
      case 'share':
        this.#closePanels();
        text.value = this.#text();
        panel('share').hidden = false;
        // Many desktop browsers have no sheet for sharing; copying is always offered.
        this.querySelector<HTMLElement>('[data-do="send"]')!.hidden = !('share' in navigator);
        return text.focus();
      case 'copy':
        try {
          await navigator.clipboard.writeText(text.value);
          return this.#say(this.dataset['copied']!);
        } catch {
          text.select();
          return this.#say(this.dataset['notCopied']!);
        }
      case 'send':
        // The reader may close the device's own sheet: nothing to say then.
        return navigator.share({ text: text.value }).catch(() => undefined);
      case 'remind':
        return this.#remind();
      case 'erase':
        this.#closePanels();
        panel('erase').hidden = false;
        return panel('erase').querySelector('button')!.focus();
      case 'erase-no':
        this.#closePanels();
        return this.querySelector<HTMLElement>('[data-do="erase"]')!.focus();
      case 'erase-yes':
        kept.replace({ ...kept.all(), answers: {}, history: {} });
        this.#go('start');
        return this.#say(this.dataset['erased']!);
    }
  }

  #text(): string {
    const labels = this.dataset;
    return shareText({
      title: labels['shareTitle']!,
      date: kept.today(),
      overall: textOf(this, '.audit-result [data-overall]'),
      basis: textOf(this, '.audit-result [data-basis]'),
      caveat: labels['caveat']!,
      ways: [...this.querySelectorAll('[data-way]:not([data-level="not-asked"])')].map((way) => ({
        name: textOf(way, '.audit-ways__name'),
        state: textOf(way, '[data-state]'),
      })),
      waysTitle: labels['shareWays']!,
      next: [...this.querySelectorAll('[data-fixes="top"] > li')].map(
        (fix) => `${textOf(fix, 'b')} (${textOf(fix, '.audit-fixes__minutes')})`,
      ),
      nextTitle: labels['shareNext']!,
      address: location.origin + location.pathname,
    });
  }

  async #remind(): Promise<void> {
    try {
      const { reminder } = await import('./reminder.ts');
      const address = location.origin + location.pathname;
      const file = reminder(this.dataset['event']!, address, new Date());
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
      link.download = 'torimodosu.ics';
      link.click();
      // Safari reads the file only after the click is over.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      this.#say(this.dataset['reminded']!);
    } catch {
      this.#say(this.dataset['notReminded']!);
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[data-said]');
    if (status) status.textContent = text;
  }
}

function readQuestion(element: HTMLElement): Question {
  const { question, weight, minutes, stops, critical, quick } = element.dataset;
  return {
    element,
    id: question!,
    weight: Number(weight),
    minutes: Number(minutes),
    stops: stops!.split(' '),
    critical: critical !== undefined,
    quick: quick !== undefined,
  };
}

customElements.define('self-audit', SelfAudit);
