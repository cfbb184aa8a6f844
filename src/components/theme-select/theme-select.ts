import { readEntry, writeEntry } from '../../lib/own-storage.ts';
import { parseThemeChoice, themeToPaint, type ThemeChoice } from './theme-choice.ts';

/** Also read by the inline script of `ThemeProvider.astro`. */
const entry = 'theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');

/** Lets the reader choose a light or dark page; hidden until this script runs. */
class ThemeSelect extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = parseThemeChoice(readEntry('localStorage', entry));
    select.addEventListener('change', () => {
      const choice = parseThemeChoice(select.value);
      // Where it cannot be kept it holds for this page.
      writeEntry('localStorage', entry, choice === 'auto' ? null : choice);
      paint(choice);
    });
    prefersLight.addEventListener('change', () => paint(parseThemeChoice(select.value)));
    this.hidden = false;
  }
}

function paint(choice: ThemeChoice): void {
  document.documentElement.dataset['theme'] = themeToPaint(choice, prefersLight.matches);
}

customElements.define('theme-select', ThemeSelect);
