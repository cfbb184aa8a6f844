import { sheetsAdded } from '../sheet/filled-in-element.ts';
import { CustomElement } from '../custom-element/custom-element.ts';
import { fetchSheet } from './fetch-sheet.ts';
import {
  asksForIssuers,
  readChoice,
  showsContact,
  writeChoice,
  type PacketChoice,
} from './packet-choice.ts';

/**
 * Fetches all sheets that the page lists and shows only the chosen ones, with the chosen issuers;
 * none are chosen until the reader or the address does.
 * The choice is kept in the page's address and nowhere else: whatever is chosen, the same pages are
 * fetched. `data-state` becomes `whole` when every sheet is there, or `failed`.
 */
class PacketComposer extends CustomElement {
  #fetching?: Promise<void>;

  protected start(): void {
    this.hidden = false;
    this.inside<HTMLDetailsElement>('[data-issuers]').open = asksForIssuers(location.hash);
    this.#fetching ??= this.fetchSheets();
    this.apply(readChoice(location.hash, this.offer()));
    this.listen(this, 'change', () => this.choose(this.chosen()));
    this.listen(this, 'click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.dataset['sheets'] !== undefined)
        this.choose({
          ...this.chosen(),
          sheets: button.dataset['sheets'].split(' ').filter((id) => id !== ''),
        });
      if (button?.dataset['print'] !== undefined) window.print();
    });
  }

  private async fetchSheets(): Promise<void> {
    try {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-for-sheet] a')];
      const sheets = await Promise.all(links.map((link) => fetchSheet(link.href)));
      document.querySelector('main')!.append(...sheets);
      for (const [place, link] of links.entries()) link.href = `#${sheets[place]!.id}`;
      this.dataset['state'] = 'whole';
      this.apply(this.chosen());
      document.dispatchEvent(new Event(sheetsAdded));
    } catch {
      const status = this.inside('[data-failed-words]');
      status.textContent = status.dataset['failedWords']!;
      this.dataset['state'] = 'failed';
    }
  }

  private boxes(name: 'sheet' | 'issuer'): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }

  private coverBox(): HTMLInputElement {
    return this.inside<HTMLInputElement>('input[name="cover"]');
  }

  private offer() {
    return {
      sheets: this.boxes('sheet').map((box) => box.value),
      issuers: this.boxes('issuer').map((box) => box.value),
    };
  }

  private chosen(): PacketChoice {
    const values = (name: 'sheet' | 'issuer') =>
      this.boxes(name)
        .filter((box) => box.checked)
        .map((box) => box.value);
    return {
      sheets: values('sheet'),
      cover: this.coverBox().checked,
      issuers: values('issuer'),
    };
  }

  private apply(choice: PacketChoice): void {
    const offer = this.offer();
    for (const box of this.boxes('sheet')) box.checked = choice.sheets.includes(box.value);
    for (const box of this.boxes('issuer')) box.checked = choice.issuers.includes(box.value);
    this.coverBox().checked = choice.cover;
    // Without its sheets the list is what the reader opens them from.
    document.querySelector<HTMLElement>('.packet-cover')!.hidden =
      this.dataset['state'] === 'whole' && !choice.cover;
    this.count(choice);
    for (const sheet of document.querySelectorAll<HTMLElement>('[data-sheet], [data-for-sheet]')) {
      const id = sheet.dataset['sheet'] ?? sheet.dataset['forSheet'] ?? '';
      sheet.hidden = !choice.sheets.includes(id);
    }
    for (const contact of document.querySelectorAll<HTMLElement>('[data-contact]'))
      contact.hidden = !showsContact(contact.dataset['contact'] ?? '', choice, offer);
  }

  /** Says how many pages are printed, and lets them be printed if there are any. */
  private count(choice: PacketChoice): void {
    const pages = this.boxes('sheet')
      .filter((box) => choice.sheets.includes(box.value))
      .reduce((sum, box) => sum + Number(box.dataset['pages']), choice.cover ? 1 : 0);
    const total = this.inside('[data-total]');
    const { total: words, nothing } = total.dataset;
    total.textContent = pages === 0 ? nothing! : words!.replace('{count}', String(pages));
    this.inside<HTMLButtonElement>('[data-print]').disabled =
      pages === 0 || this.dataset['state'] !== 'whole';
  }

  /** What the reader has chosen just now, shown and remembered. */
  private choose(choice: PacketChoice): void {
    this.apply(choice);
    const hash = writeChoice(choice, this.offer());
    history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
  }
}

PacketComposer.define('packet-composer');
