import { element } from '@lib/element';
import { hasReadings, readPieces, withoutReadings, type ReadPiece } from '@model/readings';

/** Attributes that are read out or shown. */
const readable = ['aria-label', 'title', 'placeholder'];

/** Draws the readings in a text, or in all texts and readable attributes below an element. */
export function drawIn(node: Node): void {
  if (node instanceof Text) draw(node);
  if (!(node instanceof Element) || node instanceof HTMLScriptElement) return;
  for (const name of readable) {
    const words = node.getAttribute(name);
    if (words && hasReadings(words)) node.setAttribute(name, withoutReadings(words));
  }
  for (const child of [...node.childNodes]) drawIn(child);
}

function draw(text: Text): void {
  if (!hasReadings(text.data)) return;
  if (text.parentElement?.matches('option, textarea')) text.data = withoutReadings(text.data);
  // In one element: the parts of a text in a flex container would each be an item of it.
  else text.replaceWith(element('span', '', ...readPieces(text.data).map(drawn)));
}

function drawn(piece: ReadPiece): Node | string {
  return typeof piece === 'string'
    ? piece
    : element('ruby', '', piece.base, element('rt', '', piece.reading));
}
