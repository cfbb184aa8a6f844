import { handOver } from '../search/kept-words';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language-link]')) {
  // Headings have the same ids in both languages: carry the one the reader is at along.
  for (const event of ['click', 'focus', 'pointerenter'])
    link.addEventListener(event, () => {
      link.hash = location.hash;
    });
  link.addEventListener('click', (event) => {
    // A tab of its own gets nothing of this one.
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) handOver();
  });
}
