/**
 * Which result the keyboard is on, while the focus stays in the field: a combobox that controls a
 * grid. Rows are results; the cells of a row are its links.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class RowChoice {
  readonly #input: HTMLInputElement;
  readonly #grid: HTMLElement;
  #row = -1;
  #cell = 0;

  constructor(input: HTMLInputElement, grid: HTMLElement) {
    this.#input = input;
    this.#grid = grid;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-haspopup', 'grid');
    input.setAttribute('aria-controls', grid.id);
    this.#mark();
  }

  /** The row that is chosen, from 0; -1 when the reader is in the field. */
  get place(): number {
    return this.#row;
  }

  /** Chooses a row again after the results were drawn anew; leaves it when there is none. */
  restore(place: number): void {
    this.#row = Math.min(place, this.#grid.children.length - 1);
    this.#mark();
  }

  /** Acts on a key. Says whether it did, so that the field does not act on it too. */
  press(key: string): boolean {
    const rows = this.#grid.hidden ? 0 : this.#grid.children.length;
    if (rows === 0) return false;
    const cells = this.#cells();
    switch (key) {
      case 'ArrowDown':
        this.#row = this.#row + 1 < rows ? this.#row + 1 : -1;
        break;
      case 'ArrowUp':
        this.#row = this.#row < 0 ? rows - 1 : this.#row - 1;
        break;
      case 'ArrowRight':
      case 'ArrowLeft': {
        if (this.#row < 0 || cells.length < 2) return false;
        const step = key === 'ArrowRight' ? 1 : -1;
        this.#cell = (this.#cell + step + cells.length) % cells.length;
        this.#mark();
        return true;
      }
      case 'Home':
      case 'End':
        // The field's own: back to the text.
        this.restore(-1);
        return false;
      case 'Enter':
        if (this.#row < 0) return false;
        cells[this.#cell]?.querySelector('a')?.click();
        return true;
      default:
        return false;
    }
    this.#cell = 0;
    this.#mark();
    return true;
  }

  #cells(): Element[] {
    return [...(this.#grid.children[this.#row]?.querySelectorAll('[role="gridcell"]') ?? [])];
  }

  #mark(): void {
    this.#input.setAttribute('aria-expanded', String(!this.#grid.hidden));
    for (const chosen of this.#grid.querySelectorAll('[aria-selected="true"]'))
      chosen.setAttribute('aria-selected', 'false');
    const cell = this.#row < 0 ? undefined : this.#cells()[this.#cell];
    if (!cell) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    cell.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', cell.id);
    cell.scrollIntoView({ block: 'nearest' });
  }
}
