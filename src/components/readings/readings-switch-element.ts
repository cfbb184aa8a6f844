import { ownPrefix, readEntry, writeEntry } from '@lib/stored-entry';
import { CustomElement } from '../custom-element/custom-element';

const entry = 'readings';
/** Attributes that are read out or shown. */
const readable = ['aria-label', 'title', 'placeholder'];

/**
 * Remembers on the device that readings are hidden; that they are shown is not kept, since pages come
 * so. Words that scripts write have their readings behind them: what draws these is loaded with the
 * first of them.
 */
class ReadingsSwitch extends CustomElement {
  protected start(): void {
    const box = this.inside<HTMLInputElement>('input');
    box.checked ||= readEntry(entry) === 'hidden';
    this.listen(box, 'change', () => {
      if (box.checked) writeEntry(entry, 'hidden');
      // What is there was written here, so this does not throw.
      else if (readEntry(entry) !== null) localStorage.removeItem(ownPrefix + entry);
    });
    const changes = new MutationObserver((all) => {
      for (const { type, target, addedNodes } of all)
        (type === 'childList' ? [...addedNodes] : [target]).forEach(drawWhereNeeded);
    });
    changes.observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: readable,
    });
    drawWhereNeeded(document.body);
  }
}

const named = readable.map((name) => `[${name}*="《"]`).join();

function drawWhereNeeded(node: Node): void {
  const isNamed = node instanceof Element && (node.matches(named) || node.querySelector(named));
  if (isNamed || node.textContent?.includes('《'))
    void import('./draw-readings').then(({ drawIn }) => drawIn(node, readable));
}

ReadingsSwitch.define('readings-switch');
