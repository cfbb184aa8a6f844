import { parseThemeChoice, themeToPaint, type ThemeChoice } from './theme-choice.ts';

/** Also read by the inline script of `ThemeProvider.astro`. */
const storageKey = 'torimodosu-theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');

function load(): ThemeChoice {
  try {
    return parseThemeChoice(localStorage.getItem(storageKey));
  } catch {
    return 'auto';
  }
}

function store(choice: ThemeChoice): void {
  try {
    if (choice === 'auto') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Storage is forbidden or full: the choice holds for this page.
  }
}

/** Lets the reader choose a light or dark page; hidden until this script runs. */
class ThemeSelect extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = load();
    select.addEventListener('change', () => {
      const choice = parseThemeChoice(select.value);
      store(choice);
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
