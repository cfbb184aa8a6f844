/**
 * In a copy read long after it was built, puts words in the place of numbers grown too old: see
 * `withheldSpan`. Cards do this by themselves.
 */
export function withholdOldNumbers(): void {
  for (const number of document.querySelectorAll<HTMLElement>('[data-withheld-in]')) {
    const [from, to] = number.dataset['withheldIn']!.split(' ').map(Number);
    if (Date.now() < from! || Date.now() > to!) continue;
    const words = document.createElement('span');
    words.className = 'contact-reference__none';
    words.textContent = number.dataset['withheld']!;
    number.replaceWith(words);
  }
}

withholdOldNumbers();
// A page can stay open for long.
document.addEventListener('visibilitychange', withholdOldNumbers);
