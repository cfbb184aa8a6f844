import { sheetsAdded } from '../sheet/filled-in-element.ts';
import { fetchSheet } from './fetch-sheet.ts';
import {
  asksForIssuers,
  readChoice,
  showsContact,
  writeChoice,
  type PacketChoice,
} from './packet-choice.ts';

/**
 * Fetches all sheets that the page lists and shows only the chosen ones, with the chosen issuers.
 * The choice is kept in the page's address and nowhere else: whatever is chosen, the same pages are
 * fetched. `data-state` becomes `whole` when every sheet is there, or `failed`.
 */
class PacketComposer extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector<HTMLDetailsElement>('[data-issuers]')!.open = asksForIssuers(location.hash);
    void this.fetchSheets();
    this.apply(readChoice(location.hash, this.offer()));
    this.addEventListener('change', () => this.choose(this.chosen()));
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.dataset['sheets'] !== undefined)
        this.choose({ ...this.chosen(), sheets: button.dataset['sheets'].split(' ') });
      if (button?.dataset['print'] !== undefined) window.print();
    });
  }

  private async fetchSheets(): Promise<void> {
    try {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-for-sheet] a')];
      const sheets = await Promise.all(links.map((link) => fetchSheet(link.href)));
      document.querySelector('main')!.append(...sheets);
      for (const [place, link] of links.entries()) link.href = `#${sheets[place]!.id}`;
      this.apply(readChoice(location.hash, this.offer()));
      document.dispatchEvent(new Event(sheetsAdded));
      this.querySelector<HTMLButtonElement>('[data-print]')!.disabled = false;
      this.dataset['state'] = 'whole';
    } catch {
      const status = this.querySelector<HTMLElement>('[role="status"]')!;
      status.textContent = status.dataset['failedWords']!;
      this.dataset['state'] = 'failed';
    }
  }

  private boxes(name: 'sheet' | 'issuer'): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
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
    return { sheets: values('sheet'), issuers: values('issuer') };
  }

  private apply(choice: PacketChoice): void {
    const offer = this.offer();
    for (const box of this.boxes('sheet')) box.checked = choice.sheets.includes(box.value);
    for (const box of this.boxes('issuer')) box.checked = choice.issuers.includes(box.value);
    for (const sheet of document.querySelectorAll<HTMLElement>('[data-sheet], [data-for-sheet]')) {
      const id = sheet.dataset['sheet'] ?? sheet.dataset['forSheet'] ?? '';
      sheet.hidden = !choice.sheets.includes(id);
    }
    for (const contact of document.querySelectorAll<HTMLElement>('[data-contact]'))
      contact.hidden = !showsContact(contact.dataset['contact'] ?? '', choice, offer);
  }

  /** What the reader has chosen just now, shown and remembered. */
  private choose(choice: PacketChoice): void {
    this.apply(choice);
    const hash = writeChoice(choice, this.offer());
    history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
  }
}

customElements.define('packet-composer', PacketComposer);
