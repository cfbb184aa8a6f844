import { CustomElement } from '../custom-element/custom-element.ts';
import { parseGivenAnswers, withAnswer } from './given-answers.ts';

/** Kept for this visit only: the browser forgets it with the tab. Also cleared by `quick-exit.ts`. */
const storageKey = 'torimodosu-answers';

function load() {
  try {
    return parseGivenAnswers(sessionStorage.getItem(storageKey));
  } catch {
    return {};
  }
}

/**
 * Marks the answer the reader gave to this question before, so that changing one answer loses none
 * of the others. Questions of a sensitive branch remember nothing.
 */
class DecisionQuestion extends CustomElement {
  protected start(): void {
    if (this.dataset['kept'] === undefined) return;
    const question = this.dataset['node'] ?? '';
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-answer]')];
    const before = links.find((link) => link.dataset['answer'] === load()[question]);
    // On the page again after it was moved, it is marked already.
    if (before && !('chosen' in before.dataset)) mark(before, this.dataset['chosenBefore'] ?? '');
    for (const link of links)
      this.listen(link, 'click', () => {
        try {
          const given = withAnswer(load(), question, link.dataset['answer'] ?? '');
          sessionStorage.setItem(storageKey, JSON.stringify(given));
        } catch {
          // Storage is forbidden or full: the links work all the same.
        }
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

DecisionQuestion.define('decision-question');
