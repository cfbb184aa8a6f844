import type { Word } from '../../lib/fill.ts';
import type { KeptStore } from '../kept/store.ts';

/** Marks everything that was filled in, so that it can be taken away again. */
const mark = 'data-filled-in';

/**
 * Puts the reader's ticks, times, notes and answers on the sheets in `root`, or takes them away
 * again. What the reader ticked on the sheet itself stays.
 * @param store what is kept, or undefined to take it away
 * @param word gives `tickedAt`, with the `time` of a tick, and `notForMe`
 * @param writeTime how to write a time given in ISO 8601
 */
export function fillIn(
  root: ParentNode,
  store: Pick<KeptStore, 'get'> | undefined,
  word: Word,
  writeTime: (iso: string) => string,
): void {
  for (const written of root.querySelectorAll(`p[${mark}]`)) written.remove();
  for (const box of root.querySelectorAll<HTMLInputElement>(`input[${mark}]`)) {
    box.checked = false;
    box.removeAttribute(mark);
  }
  if (!store) return;
  for (const box of root.querySelectorAll<HTMLInputElement>('input[data-item]')) {
    const id = box.dataset['item']!;
    const done = store.get('ticks', id);
    if (done) tick(box);
    const at = done?.at;
    const lines = [
      at === undefined ? '' : word('tickedAt', { time: writeTime(at) }),
      store.get('notForMe', id) ? word('notForMe') : '',
      store.get('notes', id) ?? '',
    ].filter((line) => line !== '');
    for (const line of lines) box.closest('li')?.querySelector(':scope > div')?.append(note(line));
  }
  for (const question of root.querySelectorAll<HTMLElement>('[data-question]')) {
    const answer = store.get('answers', question.dataset['question']!);
    if (answer) tick(question.querySelector<HTMLInputElement>(`input[value="${answer}"]`));
  }
}

function tick(box: HTMLInputElement | null): void {
  if (!box || box.checked) return;
  box.checked = true;
  box.setAttribute(mark, '');
}

function note(text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'sheet-checklist__note';
  line.setAttribute(mark, '');
  line.textContent = text;
  return line;
}
