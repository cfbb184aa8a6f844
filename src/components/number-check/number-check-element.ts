import { decoded } from '../../lib/decoded.ts';
import { wordsOf } from '../../lib/fill.ts';
import { CustomElement } from '../custom-element/custom-element.ts';
import type { Candidate, Entry, Verdict } from './verdict.ts';

/** What finds and judges; loaded when a reader turns to the field. */
const judging = () => import('./check.ts');

interface ListedEntry extends Entry {
  /** The name of the organisation, and where its card is. */
  name: string;
  card: string;
}

/** Compares what the reader types with the list on the page; nothing leaves the device. */
class NumberCheck extends CustomElement {
  readonly #words = wordsOf(this);

  protected start(): void {
    const form = this.inside<HTMLFormElement>('form');
    const field = this.inside<HTMLTextAreaElement>('textarea');
    const result = this.inside('.number-check__result');
    this.listen(form, 'submit', (event) => {
      event.preventDefault();
      void this.#check(field, result);
    });
    // What judges is on its way while the reader types.
    this.listen(field, 'focus', () => void judging().catch(() => undefined), { once: true });
    this.#takeOver(field, form);
    this.listen(window, 'hashchange', () => this.#takeOver(field, form));
  }

  /** Judges what search handed over in the fragment, which no server sees, and takes it out of the address. */
  #takeOver(field: HTMLTextAreaElement, form: HTMLFormElement): void {
    const asked = decoded(location.hash.slice(1));
    if (!asked || document.getElementById(asked)) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    field.value = asked;
    form.requestSubmit();
  }

  async #check(field: HTMLTextAreaElement, result: HTMLElement): Promise<void> {
    const said: HTMLElement[] = [];
    try {
      const { check, longestText, mostJudged } = await judging();
      if (field.value.length > longestText)
        said.push(paragraph(this.#words('tooLong', { count: longestText })));
      else {
        const { judged, isCut, harmless } = check(field.value, this.#list());
        if (harmless !== field.value) {
          field.value = harmless;
          said.push(this.#box('secret', paragraph(this.#words('secret'))));
        }
        const count = judged.filter(([, { kind }]) => kind === 'similar').length;
        if (count) said.push(headline(this.#words('imitations', { count })));
        said.push(...judged.map(([candidate, verdict]) => this.#say(candidate, verdict)));
        if (isCut) said.push(paragraph(this.#words('tooMany', { count: mostJudged })));
        if (said.length === 0) said.push(paragraph(this.#words('nothing')));
      }
    } catch {
      said.push(paragraph(this.#words('notLoaded')));
    }
    result.replaceChildren(...said);
  }

  /** The list as the page shows it now: what grew too old is gone from it. */
  #list(): ListedEntry[] {
    return [...this.querySelectorAll<HTMLElement>('[data-value]')].map((item) => {
      const card = item.closest('li[data-name]')!;
      return {
        kind: item.dataset['kind'] as Entry['kind'],
        value: item.dataset['value']!,
        ...(item.dataset['domain'] && { domain: item.dataset['domain'] }),
        isAbroad: 'abroad' in item.dataset,
        isReported: 'reported' in item.dataset,
        name: card.getAttribute('data-name')!,
        card: card.querySelector('a')!.href,
      };
    });
  }

  #box(kind: string, ...parts: HTMLElement[]): HTMLElement {
    const box = document.createElement('div');
    box.className = 'number-check__verdict';
    box.dataset['verdict'] = kind;
    box.append(...parts);
    return box;
  }

  #say(candidate: Candidate, verdict: Verdict<ListedEntry>): HTMLElement {
    const seen = paragraph(candidate.shown);
    seen.className = 'number-check__seen';
    // What was pasted is shown as it was typed, in the order it was typed.
    seen.dir = 'ltr';
    const name = 'entry' in verdict ? verdict.entry.name : '';
    const isUnlisted = verdict.kind === 'unlisted';
    const said = isUnlisted && verdict.isDigits ? 'digits' : verdict.kind;
    const box = this.#box(verdict.kind, seen, headline(this.#words(said, { name })));
    if (isUnlisted && verdict.named)
      box.append(paragraph(this.#words('named', { name: verdict.named.name })));
    // Nothing is said of calls beside an address.
    box.append(paragraph(this.#words(`${said}.${candidate.kind}`) || this.#words(`${said}.then`)));
    if ('entry' in verdict) {
      const link = document.createElement('a');
      link.href = verdict.entry.card;
      link.textContent = this.#words('card', { name });
      const place = paragraph('');
      place.append(link);
      box.append(place);
    }
    return box;
  }
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function headline(text: string): HTMLParagraphElement {
  const element = paragraph(text);
  element.className = 'number-check__headline';
  return element;
}

NumberCheck.define('number-check');
