import { CustomElement } from '../custom-element/custom-element.ts';
import { opensSearch } from './shortcut';
import styles from './search.css?url&no-inline';

/** What the dialog needs of the panel inside it. */
interface Panel extends HTMLElement {
  warm?: () => void;
}

/**
 * Opens search over any page: from the header's link and with Ctrl+K or ⌘K. The program
 * of search is fetched when a finger or a key first reaches for it, never before.
 */
class SearchDialog extends CustomElement {
  protected start(): void {
    const dialog = this.inside<HTMLDialogElement>('dialog');
    const panel = this.inside<Panel>('search-panel');
    const input = this.inside<HTMLInputElement>('input');
    const pageInput = document.querySelector<HTMLInputElement>('main search-panel input');
    const open = () => {
      if (!pageInput) {
        void load(panel);
        if (!dialog.open) dialog.showModal();
      }
      const field = pageInput ?? input;
      field.focus();
      field.select();
    };
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-opens-search]')) {
      this.#loadWhenTouched(link, panel);
      this.listen(link, 'click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        open();
      });
    }
    this.listen(document, 'keydown', (event) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      open();
    });
    this.listen(dialog, 'click', ({ target }) => {
      const link = (target as Element).closest('a');
      // A result on the page that is open already would scroll behind the dialog.
      if (
        target === dialog ||
        link?.pathname === location.pathname ||
        (target as Element).closest('.search-dialog__close')
      )
        dialog.close();
    });
    if (pageInput) {
      const panelOfPage = pageInput.closest<Panel>('search-panel')!;
      this.#loadWhenTouched(pageInput, panelOfPage);
      panelOfPage.dataset['works'] = '';
      // A reader may have typed, or words may have come along, before this script ran.
      if (pageInput.value !== '') void load(panelOfPage);
    }
  }

  #loadWhenTouched(control: HTMLElement, panel: Panel): void {
    for (const touch of ['pointerdown', 'focus', 'input'])
      this.listen(control, touch, () => void load(panel));
  }
}

let isUnderWay = false;

/** Fetches search, its largest parts at once: its script would ask for them only when it runs. */
async function load(panel: Panel): Promise<void> {
  const { base = '/', language = '' } = panel.dataset;
  if (!isUnderWay) {
    // Astro would link the styles of an imported module on every page at once.
    link({ rel: 'stylesheet', href: styles });
    const folder = `${base}pagefind/`;
    for (const file of [`cards-${language}.json`, `model-${language}.bin`])
      link({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: folder + file });
  }
  isUnderWay = true;
  const status = panel.querySelector<HTMLElement>('[role="status"]')!;
  const { loading = '', failed = '' } = status.dataset;
  if (!panel.warm) status.textContent = loading;
  try {
    await import('./search-panel-element');
    panel.warm?.();
  } catch {
    status.textContent = failed;
  }
}

/** Adds a `<link>` to the page. */
function link(attributes: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), attributes));
}

SearchDialog.define('search-dialog');
