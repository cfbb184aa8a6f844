import { callLines } from '../../lib/case/call-lines.ts';
import { partOf } from '../phrases/phrase-items.ts';
import { linesChanged } from '../phrases/phrase-list-element.ts';

/**
 * Lists the sentences of a call as they stand in its paper now, to be shown large and said.
 * @param list the `<phrase-list>`
 * @param text the paper in Japanese
 * @param meaning the paper in English, line by line the same; else no meaning is shown
 */
export function listCall(list: HTMLElement, text: string, meaning: string): void {
  const meanings = callLines(meaning);
  const lines = callLines(text);
  const isSame = meanings.length === lines.length;
  list.querySelector('[data-lines]')!.replaceChildren(
    ...lines.map(({ when, sentence, romaji }, place) => {
      const item = partOf('li', '');
      const said = partOf('p', 'phrases__ja', sentence);
      said.lang = 'ja';
      said.translate = false;
      item.append(...(when ? [partOf('p', 'phrases__when small', when)] : []), said);
      if (romaji) {
        const reading = partOf('p', 'phrases__romaji', romaji);
        reading.lang = 'ja-Latn';
        reading.translate = false;
        item.append(reading);
      }
      if (isSame) {
        const meant = partOf('p', 'phrases__en small', meanings[place]!.sentence);
        meant.lang = 'en';
        item.append(meant);
      }
      return item;
    }),
  );
  list.hidden = lines.length === 0;
  list.dispatchEvent(new Event(linesChanged));
}
