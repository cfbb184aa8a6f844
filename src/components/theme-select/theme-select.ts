import { readEntry, writeEntry } from '../../lib/stored-entry.ts';
import { CustomElement } from '../custom-element/custom-element.ts';
import { parseThemeChoice, themeToPaint, type ThemeChoice } from './theme-choice.ts';

/** Also read by the inline script of `ThemeProvider.astro`. */
const themeEntry = 'theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');

/** Lets the reader choose a light or dark page; hidden until this script runs. */
class ThemeSelect extends CustomElement {
  protected start(): void {
    const select = this.inside<HTMLSelectElement>('select');
    select.value = parseThemeChoice(readEntry(themeEntry));
    this.listen(select, 'change', () => {
      const choice = parseThemeChoice(select.value);
      // Where storage is forbidden or full, the choice holds for this page.
      writeEntry(themeEntry, choice === 'auto' ? undefined : choice);
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
