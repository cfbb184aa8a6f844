import type { Lexicon } from '@lib/search/lexicon';
import { keyOf, unitsOf } from '@lib/search/units';
import type { Understanding, Understood } from '@lib/search/understand';
import { filled, type PanelStrings } from '@lib/search/panel-strings';

/** More would push the results off a phone's screen. */
const mostNotes = 2;
/** The same for words that are repeated in a note, and for the characters of one of them. */
const [mostWords, longestWord] = [3, 24];

type Words = Pick<PanelStrings, 'because' | 'guess' | 'understood' | 'notUnderstood'>;

/**
 * A word of the query that was read as something that people write in another way.
 * @param titles titles of the first results: a word that stands there needs no explanation
 */
export function readOtherwise(
  { concepts }: Pick<Understanding, 'concepts'>,
  { names, rules }: Pick<Lexicon, 'names' | 'rules'>,
  titles: string[],
): Understood[] {
  const shown = titles.map(keyOf);
  const told = new Set<string>();
  return concepts
    .filter(({ concept, how, typed }) => {
      if (how === 'included' || how === 'inferred' || told.has(typed)) return false;
      if (rules.helping.includes(concept) || isSameWord(typed, names[concept] ?? [])) return false;
      if (shown.some((title) => title.includes(keyOf(typed)))) return false;
      told.add(typed);
      return true;
    })
    .slice(0, mostNotes);
}

/**
 * Says in words which word was taken for which.
 * @param names what people call each concept, in the reader's language
 */
export function readingNotes(otherwise: Understood[], names: string[], strings: Words): string[] {
  return otherwise.flatMap(({ concept, how, typed }) => {
    const words = how === 'typo' || how === 'begun' ? strings.guess : strings.because;
    const meant = names[concept];
    return meant ? [filled(words, { typed: shortened(typed), meant })] : [];
  });
}

/** What is said when nothing was found: what was understood and what was not; never nothing. */
export function emptyNotes(
  query: string,
  { concepts, rest }: Pick<Understanding, 'concepts' | 'rest'>,
  names: string[],
  strings: Words,
): string[] {
  const understood = [...new Set(concepts.flatMap(({ concept }) => names[concept] || []))];
  const not = (rest.length > 0 || understood.length > 0 ? rest : [query])
    .slice(0, mostWords)
    .map(shortened);
  return [
    ...(understood.length > 0
      ? [filled(strings.understood, { words: understood.slice(0, mostWords).join('、') })]
      : []),
    ...(not.length > 0 ? [filled(strings.notUnderstood, { words: not.join('、') })] : []),
  ];
}

/** A word that stands in a note; whoever pasted a page need not read it again. */
function shortened(word: string): string {
  const characters = [...word];
  return characters.length > longestWord ? `${characters.slice(0, longestWord).join('')}…` : word;
}

/** Whether people see the same word in both, written or bent in another way. */
function isSameWord(typed: string, name: string[]): boolean {
  const keys = unitsOf(typed).map(({ key }) => key);
  // Readings need no explanation: who types kana knows what they stand for.
  if (name.length === 0 || keys.every((key) => /[ぁ-ゖー]/.test(key))) return true;
  return keys.some((key) => (key[0] === ' ' || /\p{Script=Han}/u.test(key)) && name.includes(key));
}
