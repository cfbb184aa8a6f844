import { CustomElement } from '../custom-element/custom-element';

const storageKey = 'torimodosu-readings';

/**
 * Remembers on the device that readings are hidden; that they are shown is not kept, since pages come
 * so. Words that scripts write have their readings behind them: what draws these is loaded with the
 * first of them.
 */
class ReadingsSwitch extends CustomElement {
  protected start(): void {
    const box = this.inside<HTMLInputElement>('input');
    // Where storage is forbidden or full, the choice holds for this page.
    const trying = (act: () => void) => {
      try {
        act();
      } catch {}
    };
    trying(() => (box.checked ||= storageKey in localStorage));
    this.listen(box, 'change', () =>
      trying(() => {
        if (box.checked) localStorage.setItem(storageKey, 'hidden');
        else localStorage.removeItem(storageKey);
      }),
    );
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(draw);
    }).observe(document.body, { childList: true, subtree: true });
    draw(document.body);
  }
}

function draw(node: Node): void {
  if (node.textContent!.includes('《'))
    void import('./draw-readings').then(({ drawIn }) => drawIn(node));
}

ReadingsSwitch.define('readings-switch');
