/** Milliseconds for which a live region stays empty: screen readers pass over a shorter change. */
const pause = 100;

/**
 * Says something in a live region. The same words again are taken out and put back, since a screen
 * reader speaks only of what changes.
 */
export function announce(region: Element, text: string): void {
  if (text === '' || region.textContent !== text) {
    region.textContent = text;
    return;
  }
  region.textContent = '';
  setTimeout(() => {
    // Something newer may have been said meanwhile.
    if (region.textContent === '') region.textContent = text;
  }, pause);
}
