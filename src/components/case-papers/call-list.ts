import { callLines } from '../../lib/case/call-lines.ts';
import { element } from '../../lib/element.ts';
import { linesChanged } from '../phrases/phrase-list-element.ts';

/**
 * Lists the sentences of a call as they stand in its paper now, to be shown large and said.
 * @param list the `<phrase-list>`
 * @param text the paper in Japanese
 * @param meaning the paper in English
 * @param own the paper in the reader's language, which says in what case a sentence is said. Neither
 * counts where its sentences are not as many.
 */
export function listCall(list: HTMLElement, text: string, meaning: string, own: string): void {
  const lines = callLines(text);
  const inStep = (other: string) => {
    const found = callLines(other);
    return found.length === lines.length ? found : [];
  };
  const [meanings, cases] = [inStep(meaning), inStep(own)];
  list.querySelector('[data-lines]')!.replaceChildren(
    ...lines.map(({ when, sentence, romaji }, place) => {
      const ownWhen = cases[place]?.when ?? when;
      const meant = meanings[place]?.sentence;
      const item = element('li');
      const said = element('p', 'phrases__ja', sentence);
      said.lang = 'ja';
      said.translate = false;
      item.append(...(ownWhen ? [element('p', 'phrases__when small', ownWhen)] : []), said);
      if (romaji) {
        const reading = element('p', 'phrases__romaji', romaji);
        reading.lang = 'ja-Latn';
        reading.translate = false;
        item.append(reading);
      }
      if (meant) {
        const part = element('p', 'phrases__en small', meant);
        part.lang = 'en';
        item.append(part);
      }
      return item;
    }),
  );
  list.hidden = lines.length === 0;
  list.dispatchEvent(new Event(linesChanged));
}
