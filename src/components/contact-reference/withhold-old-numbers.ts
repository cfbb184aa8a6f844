import { isPast } from '../../lib/device-clock.ts';

/** In a copy read long after it was built, puts words in the place of numbers grown too old. */
function withholdOldNumbers(): void {
  for (const place of document.querySelectorAll<HTMLElement>('.contact-reference[data-until]')) {
    const { until, built, withheld } = place.dataset;
    const link = place.querySelector('.phone-link');
    if (!link || !isPast(until, built!, Date.now())) continue;
    const words = document.createElement('span');
    words.className = 'contact-reference__none';
    words.textContent = `(${withheld!})`;
    link.replaceWith(words);
  }
}

withholdOldNumbers();
// A page can stay open for long.
document.addEventListener('visibilitychange', withholdOldNumbers);
