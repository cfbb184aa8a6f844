import { findWorker } from '../offline/erase.ts';
import { leave } from './leave.ts';
import { countPress, noPresses, patience, pressesToLeave } from './shift-presses.ts';

/**
 * Leaves the page at once: by its button, or by pressing Shift alone three times. As GOV.UK's does,
 * it says how many presses remain and when they have lapsed, and covers the page while leaving.
 */
class QuickExit extends HTMLElement {
  #presses = noPresses;
  #lapse: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    let worker: ServiceWorkerRegistration | undefined;
    void findWorker().then((found) => {
      worker = found;
    });
    const go = () => {
      this.#cover();
      leave(link.href, 'all', worker);
    };
    // It acts as a button, so it is called one, and Space presses it.
    link.setAttribute('role', 'button');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go();
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      go();
    });
    document.addEventListener('keyup', (event) => {
      this.#presses = isTyping(event.target)
        ? noPresses
        : countPress(this.#presses, event.key, event.timeStamp);
      if (this.#presses.count >= pressesToLeave) go();
      else this.#tellPresses();
    });
    // The page may come back from the browser's memory.
    window.addEventListener('pageshow', () => {
      document.body.hidden = false;
      document.querySelector('.quick-exit-cover')?.remove();
      this.#presses = noPresses;
    });
    for (const part of this.querySelectorAll<HTMLElement>('[data-needs-script]'))
      part.hidden = false;
  }

  /** Says what remains to be pressed; says once, when the time for it is over, that it is. */
  #tellPresses(): void {
    clearTimeout(this.#lapse);
    const { count } = this.#presses;
    const { twoMore = '', oneMore = '', expired = '' } = this.dataset;
    this.#say(['', twoMore, oneMore][count] ?? '');
    if (count > 0) this.#lapse = setTimeout(() => this.#say(expired), patience);
  }

  #say(words: string): void {
    this.querySelector('[role="status"]')!.textContent = words;
  }

  /** Stands where the page was until the other is there, and is told to those who hear the page. */
  #cover(): void {
    clearTimeout(this.#lapse);
    const cover = document.createElement('div');
    cover.className = 'quick-exit-cover';
    cover.setAttribute('role', 'alert');
    // The body is hidden meanwhile.
    document.documentElement.append(cover);
    cover.textContent = this.dataset['leaving'] ?? '';
  }
}

/** Input methods have uses for Shift: in a field, and in the dialog of search, it leaves nothing. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog') !== null
  );
}

customElements.define('quick-exit', QuickExit);
