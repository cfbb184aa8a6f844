import { isEmptyCase } from '../../lib/case/state.ts';
import { confirmIn } from '../kept/confirm.ts';
import { CaseElement } from './case-element.ts';
import type { CaseStore } from './case-store.ts';
import { saveCase } from './save-case.ts';

/** Shows its parts (see `CaseNotice.astro`) as the case asks for them. */
class CaseNotice extends CaseElement {
  protected start(): void {
    this.listen(this, 'click', ({ target }) => void this.#press(target as Element));
    this.listen(this.inside('form[data-part="locked"]'), 'submit', (event) => {
      event.preventDefault();
      void this.#unlock();
    });
    this.use();
  }

  protected show(): void {
    const { store } = this;
    const shown = new Set([
      `loss-${store.loss()}`,
      store.isLocked() ? 'locked' : store.place(),
      store.loss() === 'not-saved' ? 'save' : `kept-${store.place()}`,
      isNothingKept(store) ? '' : 'erase',
    ]);
    for (const part of this.querySelectorAll<HTMLElement>('[data-part]'))
      part.toggleAttribute('hidden', !shown.has(part.dataset['part']!));
    this.inside('[data-do="lock"]').hidden = !store.isSealed();
  }

  async #press(target: Element): Promise<void> {
    const { store } = this;
    switch (target.closest<HTMLElement>('[data-do]')?.dataset['do']) {
      case 'keep':
        await store.keepOn('device');
        break;
      case 'lock':
        await store.lock();
        break;
      case 'save-case':
        await this.#save();
        break;
      case 'erase':
        if (!(await confirmIn(this, 'erase'))) return;
        await store.eraseAll();
        break;
      default:
        return;
    }
    // The pressed button may be gone; the keyboard stays near.
    this.inside('[role="status"]').focus();
  }

  async #save(): Promise<void> {
    const status = this.inside('[role="status"]');
    status.textContent = status.dataset[await saveCase(this.store)]!;
  }

  async #unlock(): Promise<void> {
    const field = this.inside<HTMLInputElement>('input');
    const status = this.inside('[role="status"]');
    status.textContent = status.dataset['wait']!;
    await this.store.unlock(field.value);
    field.value = '';
    const isLocked = this.store.isLocked();
    status.textContent = isLocked ? status.dataset['wrong']! : status.dataset['opened']!;
    (isLocked ? field : status).focus();
  }
}

/** Whether there is nothing to erase, also nothing that could not be read. */
const isNothingKept = (store: CaseStore) =>
  isEmptyCase(store.file()) && store.place() === 'tab' && store.unreadable() === undefined;

CaseNotice.define('case-notice');
