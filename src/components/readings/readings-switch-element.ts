import { hasReadings, readPieces, withoutReadings, withPlatformReadings } from '@model/readings';
import { readEntry, removeEntry, writeEntry } from '@lib/stored-entry';
import { CustomElement } from '../custom-element/custom-element';

const entry = 'readings';
/** Attributes that are read out or shown. */
const readable = ['aria-label', 'title', 'placeholder', 'aria-description'];

/**
 * Remembers on the device that readings are hidden; that they are shown is not kept, since pages come
 * so. Words that scripts write have their readings behind them: it draws these too.
 */
class ReadingsSwitch extends CustomElement {
  protected start(): void {
    const box = this.inside<HTMLInputElement>('input');
    box.checked ||= readEntry(entry) === 'hidden';
    this.listen(box, 'change', () => {
      if (box.checked) writeEntry(entry, 'hidden');
      else removeEntry(entry);
    });
    drawIn(document.body);
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        if (type === 'childList') addedNodes.forEach(drawIn);
        else drawIn(target);
    }).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: readable,
    });
  }
}

/** Draws the readings in a text, or in all texts and readable attributes below an element. */
function drawIn(node: Node): void {
  if (node instanceof Text) draw(node);
  if (!(node instanceof Element) || node instanceof HTMLScriptElement) return;
  for (const name of readable) {
    const words = node.getAttribute(name);
    if (words && hasReadings(words)) node.setAttribute(name, withoutReadings(words));
  }
  node.childNodes.forEach(drawIn);
}

function draw(text: Text): void {
  const parent = text.parentElement;
  if (parent?.matches('option, textarea')) {
    if (hasReadings(text.data)) text.data = withoutReadings(text.data);
  } else if (!parent?.closest('ruby')) {
    const words = withPlatformReadings(text.data);
    if (hasReadings(words)) text.replaceWith(...readPieces(words).map(drawn));
  }
}

function drawn(piece: ReturnType<typeof readPieces>[number]): Node | string {
  if (typeof piece === 'string') return piece;
  const ruby = document.createElement('ruby');
  const reading = document.createElement('rt');
  reading.textContent = piece.reading;
  ruby.append(piece.base, reading);
  return ruby;
}

ReadingsSwitch.define('readings-switch');
