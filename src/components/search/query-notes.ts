import { longestQuery } from '@lib/search/longest-query';
import { isPhoneLike, phoneIn } from '@lib/search/phone-like';
import { element } from '../../lib/element.ts';
import type { EngineAnswer, SearchEngine } from './search-engine';

/** Characters of the reader's words that a note repeats: whoever pasted a page need not read it again. */
const longestWords = 24;

/**
 * Says how a query was read: cut, not at all, a number, or a name that stands for another.
 * @param isLong whether it was cut
 */
export async function queryNotes(
  engine: SearchEngine,
  query: string,
  { meant, isUnderstood }: EngineAnswer,
  isLong: boolean,
): Promise<HTMLElement[]> {
  const { cards, places } = engine.file;
  const numberCheck = cards[places.numberCheck];
  const number = numberCheck && phoneIn(query);
  const lines: HTMLElement[] = [];
  const tell = (note: string) => lines.push(element('p', '', note));
  if (number) {
    // Is it a number of this guide? The answer is on a page of its own, which gets what was typed.
    const address = engine.address(`${numberCheck.path}#${encodeURIComponent(number)}`);
    lines.push(linkLine(address, engine.word('number'), 'search-panel__number'));
  }
  if (isLong) tell(engine.word('long', { count: longestQuery }));
  if (meant) {
    const { title } = cards[meant.card]!;
    tell(engine.word('because', { typed: shortened(meant.typed), meant: title }));
  }
  // A number alone is not looked for among the pages.
  if (isUnderstood || isPhoneLike(query)) return lines;
  try {
    const { notUnderstood } = await import('./not-understood');
    const none = await notUnderstood(engine.base, engine.cardLanguage, query, shortened(query));
    return [...lines, ...none];
  } catch {
    // The answer stands without it.
    return lines;
  }
}

function shortened(words: string): string {
  const characters = [...words];
  return characters.length > longestWords
    ? `${characters.slice(0, longestWords).join('')}…`
    : words;
}

/** A note that is a link. */
export function linkLine(href: string, text: string, className = ''): HTMLElement {
  const line = element('p');
  line.append(Object.assign(element('a', className, text), { href }));
  return line;
}
