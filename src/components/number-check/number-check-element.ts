import { candidatesIn, judge, type Candidate, type Entry, type Verdict } from './verdict.ts';

interface ListedEntry extends Entry {
  /** The name of the organisation, and where its card is. */
  name: string;
  card: string;
}

/** Compares what the reader types with the list on the page; nothing leaves the device. */
class NumberCheck extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('textarea');
    const result = this.querySelector<HTMLElement>('.number-check__result');
    if (!form || !field || !result) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const list = this.#list();
      const judged = candidatesIn(field.value).map(
        (candidate) => [candidate, judge(candidate, list)] as const,
      );
      if (judged.some(([, verdict]) => verdict.kind === 'secret')) field.value = '';
      result.replaceChildren(
        ...(judged.length > 0
          ? judged.map(([candidate, verdict]) => this.#say(candidate, verdict))
          : [paragraph(this.#words('nothing'))]),
      );
    });
  }

  /** The list as the page shows it now: what grew too old is gone from it. */
  #list(): ListedEntry[] {
    return [...this.querySelectorAll<HTMLElement>('[data-value]')].map((item) => {
      const card = item.closest('li[data-name]')!;
      return {
        kind: item.dataset['kind'] as Entry['kind'],
        value: item.dataset['value']!,
        ...(item.dataset['domain'] && { domain: item.dataset['domain'] }),
        name: card.getAttribute('data-name')!,
        card: card.querySelector('a')!.href,
      };
    });
  }

  #words(name: string): string {
    return this.dataset[name] ?? '';
  }

  #say(candidate: Candidate, verdict: Verdict<ListedEntry>): HTMLElement {
    const box = document.createElement('div');
    box.className = 'number-check__verdict';
    box.dataset['verdict'] = verdict.kind;
    if (verdict.kind === 'secret') {
      box.append(paragraph(this.#words('secret')));
      return box;
    }
    const seen = paragraph(candidate.shown);
    seen.className = 'number-check__seen';
    // What was pasted is shown as it was typed, in the order it was typed.
    seen.dir = 'ltr';
    box.append(seen);
    const name = 'entry' in verdict ? verdict.entry.name : '';
    const headline = paragraph(this.#words(verdict.kind).replace('{name}', () => name));
    headline.className = 'number-check__headline';
    box.append(headline, paragraph(this.#words(`${verdict.kind}Then`)));
    if ('entry' in verdict) {
      const link = document.createElement('a');
      link.href = verdict.entry.card;
      link.textContent = this.#words('card').replace('{name}', () => name);
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

customElements.define('number-check', NumberCheck);
