import { readEntry, writeEntry } from '../../lib/stored-entry.ts';
import { CustomElement } from '../custom-element/custom-element.ts';

/**
 * Marks the answer the reader gave to this question before, so that changing one answer loses none
 * of the others. The browser forgets the answers with the tab. Questions of a sensitive branch
 * remember nothing.
 */
class DecisionQuestion extends CustomElement {
  protected start(): void {
    if (this.dataset['kept'] === undefined) return;
    const entry = `answer-${this.dataset['node']}`;
    const before = readEntry(entry, true);
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-answer]')) {
      const answer = link.dataset['answer']!;
      // On the page again after it was moved, it is marked already.
      if (answer === before && !('chosen' in link.dataset))
        mark(link, this.dataset['chosenBefore'] ?? '');
      // Where it cannot be kept, the links work all the same.
      this.listen(link, 'click', () => writeEntry(entry, answer, true));
    }
  }
}

function mark(link: HTMLAnchorElement, label: string): void {
  const hint = document.createElement('span');
  hint.className = 'choice__hint';
  hint.textContent = label;
  link.append(hint);
  link.dataset['chosen'] = '';
}

DecisionQuestion.define('decision-question');
