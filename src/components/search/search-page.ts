import { handOver, takeQuery } from './remembered-query';

/**
 * What only the page of search does: it takes over words that came along, and hands them to itself in
 * the other language. Its panel works as the dialog's does.
 */
const field = document.querySelector<HTMLInputElement>('main search-panel input')!;
const words = takeQuery();
if (words !== '') {
  field.value = words;
  // Whichever of the two scripts runs first, search is loaded.
  field.dispatchEvent(new Event('input'));
}
for (const link of document.querySelectorAll('.language-link a'))
  link.addEventListener('click', (event) => {
    const { metaKey, ctrlKey, shiftKey, altKey } = event as MouseEvent;
    // A tab of its own gets nothing of this one.
    if (!metaKey && !ctrlKey && !shiftKey && !altKey) handOver();
  });
