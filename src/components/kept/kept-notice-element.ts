import { isEmpty, type Consent } from '../../lib/kept/state.ts';
import { isShown } from '../../lib/is-shown.ts';
import { confirmIn } from './confirm.ts';
import { KeptElement } from './kept-element.ts';
import type { KeptStore } from './store.ts';

/** Only one notice of a page speaks: the first, until something is entered beside another. */
const speakers = new WeakMap<KeptStore, KeptNotice>();

/** Shows its parts (see `KeptNotice.astro`) as the store asks for them. */
export class KeptNotice extends KeptElement {
  #moved = false;

  protected start(): void {
    this.listen(this, 'click', (event) => void this.#press(event));
    this.use(this.store);
  }

  override use(store: KeptStore): void {
    if (!speakers.has(store)) speakers.set(store, this);
    super.use(store);
  }

  /**
   * Moves the notice to where something was just entered, the first time.
   * @returns what it says there, for an announcement; empty when it has nothing new to say
   */
  speakAfter(place: Element): string {
    const choice = this.querySelector<HTMLElement>('[data-consent="not-asked"]');
    const before = speakers.get(this.store);
    speakers.set(this.store, this);
    if (before) before.show();
    this.show();
    if (this.#moved || !choice || choice.hidden) return '';
    this.#moved = true;
    place.after(this);
    return choice.dataset['said'] ?? choice.querySelector('p')!.textContent;
  }

  protected show(): void {
    const speaks = speakers.get(this.store) === this;
    const loss = this.store.loss() ?? 'none';
    // What could not be saved is not called kept.
    const keeps = loss !== 'not-saved' && loss !== 'newer' && !isEmpty(this.store.all());
    const consent = keeps && this.store.consent();
    for (const part of this.querySelectorAll<HTMLElement>('[data-consent], [data-loss]')) {
      const { consent: about = '', loss: of } = part.dataset;
      // Unlike setting `hidden` to what it is, this does not have the part styled again.
      part.toggleAttribute('hidden', !speaks || (about !== consent && of !== loss));
    }
    this.querySelector('[data-forgets]')?.toggleAttribute('hidden', !forgetsSoon());
  }

  async #press(event: Event): Promise<void> {
    const action = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
    if (!action) return;
    if (action !== 'erase') this.store.setConsent(action as Consent);
    else if (await confirmIn(this, action)) this.store.eraseAll();
    else return;
    // The pressed button is gone; the keyboard stays near.
    const near = [...this.querySelectorAll('button')].find(isShown);
    (near ?? this.parentElement?.querySelector('input'))?.focus();
  }
}

/**
 * Whether this is a tab on an iPhone or iPad: WebKit erases what pages keep after seven days of use
 * without a visit, but not for a site on the home screen.
 * https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/
 */
function forgetsSoon(): boolean {
  return 'standalone' in navigator && navigator.standalone === false;
}

KeptNotice.define('kept-notice');
