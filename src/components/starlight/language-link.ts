for (const link of document.querySelectorAll<HTMLAnchorElement>('.language-link a')) {
  // Headings have the same ids in both languages: carry the one the reader is at along.
  for (const event of ['click', 'focus', 'pointerenter'])
    link.addEventListener(event, () => {
      link.hash = location.hash;
    });
}
