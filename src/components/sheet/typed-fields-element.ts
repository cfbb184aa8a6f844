import { CustomElement } from '../custom-element/custom-element.ts';
import { kept } from '../kept/store.ts';
import { sheetsAdded } from './filled-in-element.ts';
import { readTyped, showTyped, typedEntry, withSheet } from './typed-fields.ts';

/**
 * Keeps what is typed into the page's sheets until the tab is closed, so that a reload or the way
 * back loses nothing, and erases it when asked. Nothing is kept if the reader chose so, and nothing
 * is sent.
 */
class TypedFields extends CustomElement {
  protected start(): void {
    this.inside('[data-kept]').hidden = kept.consent() === 'do-not-keep';
    this.inside('[data-not-kept]').hidden = kept.consent() !== 'do-not-keep';
    const erase = this.inside('button');
    erase.hidden = false;
    this.listen(erase, 'click', () => this.#erase());
    this.listen(document, 'input', ({ target }) => this.#keep(target));
    this.listen(document, sheetsAdded, () => this.#show());
    this.#show();
  }

  #show(): void {
    showTyped(document, readTyped(stored()));
  }

  #keep(target: EventTarget | null): void {
    if (!(target instanceof HTMLTextAreaElement) || kept.consent() === 'do-not-keep') return;
    const sheet = target.closest<HTMLElement>('.sheet');
    if (sheet) store(JSON.stringify(withSheet(readTyped(stored()), sheet)));
  }

  #erase(): void {
    store(undefined);
    showTyped(document, {});
    const status = this.inside('[role="status"]');
    status.textContent = status.dataset['erased']!;
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(typedEntry);
  } catch {
    // Forbidden, so nothing was kept.
    return null;
  }
}

function store(entry: string | undefined): void {
  try {
    if (entry === undefined || entry === '{}') sessionStorage.removeItem(typedEntry);
    else sessionStorage.setItem(typedEntry, entry);
  } catch {
    // Full or forbidden: the text stays in the fields until the page is left.
  }
}

TypedFields.define('typed-fields');
