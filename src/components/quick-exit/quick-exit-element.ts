import { CustomElement } from '../custom-element/custom-element.ts';
import { findWorker } from '../offline/erase.ts';
import { leave } from './leave.ts';
import { countPress, noPresses, patience, pressesToLeave } from './shift-presses.ts';

/**
 * Leaves the page at once: by its button, or by pressing Shift alone three times. As GOV.UK's does,
 * it says how many presses remain and when they have lapsed, and covers the page while leaving.
 */
class QuickExit extends CustomElement {
  #presses = noPresses;
  #lapse: ReturnType<typeof setTimeout> | undefined;

  protected start(): void {
    const link = this.inside<HTMLAnchorElement>('a');
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
    this.listen(link, 'click', (event) => {
      event.preventDefault();
      go();
    });
    this.listen(link, 'keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      go();
    });
    // Places of the page leave no entries of their own behind, which Back would lead to after leaving.
    this.listen(document, 'click', (event) => {
      const { target, ctrlKey, metaKey, shiftKey } = event;
      const place = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
      if (!place || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      location.replace(place.href);
    });
    // Shift extends a selection, turns a page sideways and, with Ctrl or Alt, changes the keyboard.
    let isAlone = false;
    this.listen(document, 'keydown', (event) => {
      const { key, ctrlKey, altKey, metaKey, isComposing } = event;
      isAlone = key === 'Shift' && !(ctrlKey || altKey || metaKey || isComposing);
    });
    for (const use of ['pointerdown', 'wheel'])
      this.listen(document, use, () => (isAlone = false), { passive: true });
    this.listen(document, 'keyup', ({ key, target, timeStamp }) => {
      const counts = key === 'Shift' && isAlone && !isTyping(target);
      this.#presses = countPress(this.#presses, counts, timeStamp);
      if (this.#presses.count >= pressesToLeave) go();
      else this.#tellPresses();
    });
    // The page may come back from the browser's memory.
    this.listen(window, 'pageshow', () => {
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
    this.inside('[role="status"]').textContent = words;
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

QuickExit.define('quick-exit');
