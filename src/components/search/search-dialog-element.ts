import { opensSearch } from './shortcut';
import styles from './search.css?url&no-inline';

/** What the dialog needs of the panel inside it. */
interface Panel extends HTMLElement {
  warm?: () => void;
}

/**
 * Opens search over any page: from the header's link, with `/` and with Ctrl+K or ⌘K. The program
 * of search is fetched when a finger or a key first reaches for it, never before.
 */
class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const panel = this.querySelector<Panel>('search-panel');
    const input = this.querySelector('input');
    if (!dialog || !panel || !input) return;
    const pageInput = document.querySelector<HTMLInputElement>('main search-panel input');
    const open = () => {
      if (pageInput) {
        pageInput.focus();
        pageInput.select();
        return;
      }
      void load(panel);
      if (!dialog.open) dialog.showModal();
      input.focus();
      input.select();
    };
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-opens-search]')) {
      link.addEventListener('pointerdown', () => void load(panel));
      link.addEventListener('focus', () => void load(panel));
      link.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        open();
      });
    }
    document.addEventListener('keydown', (event) => {
      if (!opensSearch(event, isTyping(event.target))) return;
      event.preventDefault();
      open();
    });
    dialog.querySelector('.search-dialog__close')?.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    if (pageInput) {
      const panelOfPage = pageInput.closest<Panel>('search-panel')!;
      if (new URLSearchParams(location.search).get('q')) void load(panelOfPage);
      for (const touch of ['pointerdown', 'focus'])
        pageInput.addEventListener(touch, () => void load(panelOfPage));
    }
  }
}

async function load(panel: Panel): Promise<void> {
  dress();
  await import('./search-panel-element');
  panel.warm?.();
}

/** Links the styles of search. Astro would link those of an imported module on every page at once. */
function dress(): void {
  if (document.querySelector('link[data-search-styles]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  link.dataset['searchStyles'] = '';
  document.head.append(link);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

customElements.define('search-dialog', SearchDialog);
