import { isListed, type CaseFile } from '../../lib/case/state.ts';
import { withChoice } from '../../lib/case/stop-list.ts';
import { CaseTool } from '../case/case-tool.ts';
import type { UseTool } from './stop-tools.ts';

/** Shows only the organisations that the reader chose, and hands them over to take along. */
class StopList extends CaseTool<UseTool> {
  #isBegun = false;

  protected start(): void {
    this.hear<HTMLInputElement>('change', '[name="stop[]"]', (box) => this.#choose(box));
    this.hear('click', '[data-take]', ({ dataset }) => this.with((take) => take(dataset['take']!)));
    this.use();
  }

  protected async load() {
    return (await import('./stop-tools.ts')).openStopList;
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
    this.inside('[data-count]').textContent = count > 0 ? this.word('chosen', { count }) : '';
    // A lock, and what was lost, are told in the open.
    const choice = this.inside('[data-choice]');
    const notice = this.inside('case-notice');
    const isTold = this.store.isLocked() || this.store.loss() !== undefined;
    if (isTold && choice.contains(notice)) choice.before(notice);
    else if (!isTold && !choice.contains(notice)) choice.append(notice);
    // Whoever comes back wants the cards, not the choice.
    if (count > 0 && !this.#isBegun) this.inside<HTMLDetailsElement>('[data-choice]').open = false;
  }

  #choose(box: HTMLInputElement): Promise<void> {
    this.#isBegun = true;
    const ids = box.value.split(' ') as [string, ...string[]];
    return this.store.change((file) => ({
      ...file,
      stopList: withChoice(file.stopList, ids, box.checked),
    }));
  }
}

StopList.define('stop-list');
