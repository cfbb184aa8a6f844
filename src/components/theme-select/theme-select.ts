import { ownPrefix } from '../../lib/own-prefix.ts';
import { CustomElement } from '../custom-element/custom-element.ts';
import { parseThemeChoice, themeToPaint, type ThemeChoice } from './theme-choice.ts';

/** Also read by the inline script of `ThemeProvider.astro`. */
const storageKey = `${ownPrefix}theme`;
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
class ThemeSelect extends CustomElement {
  protected start(): void {
    const select = this.inside<HTMLSelectElement>('select');
    select.value = load();
    this.listen(select, 'change', () => {
      const choice = parseThemeChoice(select.value);
      store(choice);
      paint(choice);
    });
    this.listen(prefersLight, 'change', () => paint(parseThemeChoice(select.value)));
    this.hidden = false;
  }
}

function paint(choice: ThemeChoice): void {
  document.documentElement.dataset['theme'] = themeToPaint(choice, prefersLight.matches);
}

ThemeSelect.define('theme-select');
