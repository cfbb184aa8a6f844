import { readEntry, writeEntry } from '../../lib/own-storage.ts';
import { parseGivenAnswers, withAnswer } from './given-answers.ts';

/** Kept for this visit only: the browser forgets it with the tab. */
const load = () => parseGivenAnswers(readEntry('sessionStorage', 'answers'));

/**
 * Marks the answer the reader gave to this question before, so that changing one answer loses none
 * of the others. Questions of a sensitive branch remember nothing.
 */
class DecisionQuestion extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['kept'] === undefined) return;
    const question = this.dataset['node'] ?? '';
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-answer]')];
    const before = links.find((link) => link.dataset['answer'] === load()[question]);
    if (before) mark(before, this.dataset['chosenBefore'] ?? '');
    for (const link of links)
      link.addEventListener('click', () => {
        const given = withAnswer(load(), question, link.dataset['answer'] ?? '');
        // Where it cannot be kept the links work all the same.
        writeEntry('sessionStorage', 'answers', JSON.stringify(given));
      });
  }
}

function mark(link: HTMLAnchorElement, label: string): void {
  const hint = document.createElement('span');
  hint.className = 'choice__hint';
  hint.textContent = label;
  link.append(hint);
  link.dataset['chosen'] = '';
}

customElements.define('decision-question', DecisionQuestion);
