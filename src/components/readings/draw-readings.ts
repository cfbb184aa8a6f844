import { element } from '@lib/element';
import { withPlatformReadings } from '@lib/japanese/platform-readings';
import { hasReadings, kanji, readParts, readPieces, withoutReadings } from '@model/readings';

/** Where readings stand already, where no ruby can, and what is only heard: a voice would say both. */
const undrawn = 'ruby, option, textarea, .sr-only';

const isKanji = new RegExp(kanji, 'u');

/** Words that scripts write, with their readings, by the words alone. */
const known = new Map<string, string>();
/** Finds any of them, the longest that stands at a place. */
let anyKnown = /$^/g;

/**
 * Learns the readings of words that scripts are given, to be drawn when they are written.
 * @returns the words alone, as a script writes them
 */
export function takeReadings(words: string): string {
  for (const part of readParts(words)) known.set(withoutReadings(part), part);
  const longestFirst = [...known.keys()].sort((one, other) => other.length - one.length);
  const literal = longestFirst.map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (literal.length > 0) anyKnown = new RegExp(literal.join('|'), 'g');
  return withoutReadings(words);
}

takeReadings(document.documentElement.dataset['readings'] ?? '');

/** Draws readings over the words in a node that are known, and over what the platform writes. */
export function drawIn(node: Node): void {
  for (const child of [...node.childNodes]) drawIn(child);
  if (!(node instanceof Text) || node.parentElement?.closest(undrawn)) return;
  const words = withPlatformReadings(withKnownReadings(node.data));
  // In one element: the parts of a text in a flex container would each be an item of it.
  if (hasReadings(words)) node.replaceWith(element('span', '', ...readPieces(words).map(drawn)));
}

function withKnownReadings(text: string): string {
  return text.replace(anyKnown, (words, at: number) => {
    const isPart =
      isOneWord(text[at - 1], words[0]) || isOneWord(words.at(-1), text[at + words.length]);
    return isPart ? words : known.get(words)!;
  });
}

/** Whether two characters beside each other are of one word, with another reading than its part has. */
const isOneWord = (one = '', next = '') => isKanji.test(one) && isKanji.test(next);

function drawn(piece: ReturnType<typeof readPieces>[number]): Node | string {
  return typeof piece === 'string'
    ? piece
    : element('ruby', '', piece.base, element('rt', '', piece.reading));
}
