import { fillRow, fillWithText, resultRow } from './result-row';
import type { RowChoice } from './row-choice';
import type { EngineAnswer, SearchEngine, TextHit } from './search-engine';

/** How many results are shown before the reader asks for more. */
export const atFirst = 4;

/** What a panel does with its grid of results. */
export interface ResultGrid {
  /** Shows the first results of an answer. */
  show: (answer: EngineAnswer) => void;
  /** Shows all results, and other pages whose texts hold the words. */
  showAll: () => void;
  /** Puts the details into the rows that stand there. */
  fill: () => void;
  /** Adds what the texts of the pages say to the words. */
  addTexts: (hits: TextHit[]) => void;
  /** Shows nothing any more. */
  clear: () => void;
}

/**
 * Draws results, each in a row of a grid.
 * @param more the button for more of them
 */
export function resultGrid(
  engine: SearchEngine,
  grid: HTMLElement,
  more: HTMLElement,
  choice: RowChoice,
): ResultGrid {
  /** What is shown. */
  let answer: EngineAnswer;
  /** Pages whose texts hold the words, once they were looked up. */
  let hits: TextHit[];

  function draw(count: number, place: number): void {
    grid.replaceChildren(...answer.results.slice(0, count).map(row));
    grid.hidden = false;
    choice.restore(place);
    more.hidden = answer.results.length <= count;
  }

  const row = (card: number) => resultRow(`${grid.id}-${card}`, card, answer, engine);

  /** Shows in rows the sentences that hold the words; below them, where wished, other pages that hold them. */
  function showTexts(addsPages: boolean): void {
    const { language, cardLanguage, file } = engine;
    for (const hit of hits) {
      const card = file.cards.findIndex(({ path }) => path === hit.path);
      const found = file.cards[card];
      if (!found || found.isQuiet) continue;
      const place = answer.results.indexOf(card);
      let shown = grid.children[place];
      if (place < 0 && addsPages) shown = grid.appendChild(row(card));
      // A page that stands there in other words has its own sentence.
      if (shown && (found.language ?? cardLanguage) === language) fillWithText(shown, hit, engine);
    }
  }

  return {
    show(newest) {
      answer = newest;
      hits = [];
      draw(atFirst, -1);
    },
    showAll() {
      draw(answer.results.length, choice.place);
      showTexts(true);
    },
    fill() {
      for (const [at, shown] of [...grid.children].entries())
        fillRow(shown, engine.details[answer.results[at]!]);
    },
    addTexts(found) {
      hits = found;
      showTexts(grid.children.length < atFirst);
      const { cards } = engine.file;
      more.hidden &&= hits.every(({ path }) =>
        answer.results.some((card) => cards[card]!.path === path),
      );
    },
    clear() {
      grid.replaceChildren();
      grid.hidden = true;
      more.hidden = true;
      choice.restore(-1);
    },
  };
}
