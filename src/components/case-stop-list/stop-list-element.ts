import { isListed, withChoice } from '../../lib/case/stop-list.ts';
import type { CaseFile } from '../../lib/case/state.ts';
import { wordsOf } from '../../lib/fill.ts';
import { CaseElement } from '../case/case-element.ts';

/** Shows only the organisations that the reader chose, and hands them over to take along. */
class StopList extends CaseElement {
  readonly #word = wordsOf(this);
  #isBegun = false;

  protected start(): void {
    this.listen(this, 'change', ({ target }) => this.#choose(target as HTMLInputElement));
    this.listen(this, 'click', ({ target }) => {
      const { take } = (target as Element).closest<HTMLElement>('[data-take]')?.dataset ?? {};
      if (take) void this.#take(take);
    });
    this.use();
  }

  /** The cards of what is chosen; of everything, while nothing is. */
  get #shown(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-stop]:not([hidden])')];
  }

  protected show({ stopList }: Readonly<CaseFile>): void {
    const isChosen = (ids: string) => isListed(stopList, ids.split(' '));
    let count = 0;
    for (const box of this.querySelectorAll<HTMLInputElement>('[name="stop[]"]')) {
      box.checked = isChosen(box.value);
      if (box.checked) count += 1;
    }
    for (const card of this.querySelectorAll<HTMLElement>('[data-stop]'))
      card.hidden = count > 0 && !isChosen(card.dataset['stop']!);
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-stop]:not([hidden])');
    this.inside('[data-all]').hidden = count > 0;
    this.inside('[data-taking]').hidden = count === 0;
    this.inside('[data-count]').textContent = count > 0 ? this.#word('chosen', { count }) : '';
    // A lock, and what was lost, are told in the open.
    const choice = this.inside('[data-choice]');
    const notice = this.inside('case-notice');
    const isTold = this.store.isLocked() || this.store.loss() !== undefined;
    if (isTold && choice.contains(notice)) choice.before(notice);
    else if (!isTold && !choice.contains(notice)) choice.append(notice);
    // Whoever comes back wants the cards, not the choice.
    if (count > 0 && !this.#isBegun) this.inside<HTMLDetailsElement>('[data-choice]').open = false;
  }

  #choose(box: HTMLInputElement): void {
    if (box.name !== 'stop[]') return;
    this.#isBegun = true;
    const ids = box.value.split(' ') as [string, ...string[]];
    void this.store.change((file) => ({
      ...file,
      stopList: withChoice(file.stopList, ids, box.checked),
    }));
  }

  async #take(tool: string): Promise<void> {
    const said = this.inside('[data-said]');
    try {
      const { useTool } = await import('./stop-tools.ts');
      said.textContent = await useTool(tool, this, this.#shown, this.#word);
    } catch {
      said.textContent = this.#word('notLoaded');
    }
  }
}

StopList.define('stop-list');
