import { hasReadings, readPieces, withoutReadings } from '@model/readings';

/** Draws the readings in a text, or in all texts and readable attributes below an element. */
export function drawIn(node: Node, readable: readonly string[]): void {
  if (node instanceof Text) draw(node);
  if (!(node instanceof Element) || node instanceof HTMLScriptElement) return;
  for (const name of readable) {
    const words = node.getAttribute(name);
    if (words && hasReadings(words)) node.setAttribute(name, withoutReadings(words));
  }
  for (const child of [...node.childNodes]) drawIn(child, readable);
}

function draw(text: Text): void {
  if (!hasReadings(text.data)) return;
  if (text.parentElement?.matches('option, textarea')) text.data = withoutReadings(text.data);
  else text.replaceWith(...readPieces(text.data).map(drawn));
}

function drawn(piece: ReturnType<typeof readPieces>[number]): Node | string {
  if (typeof piece === 'string') return piece;
  const ruby = document.createElement('ruby');
  const reading = document.createElement('rt');
  reading.textContent = piece.reading;
  ruby.append(piece.base, reading);
  return ruby;
}
