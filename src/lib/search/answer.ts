import { isSmall, type Card, type CardsFile } from './card.ts';
import { scoresOf, type Model } from './model.ts';
import { nameIn, nameKey, type Name, type Named } from './names.ts';

/** What an answer is made from. */
export interface Knowledge extends Pick<CardsFile, 'cards' | 'places'> {
  names: Name[];
  model: Model;
}

/** What is answered to a query. */
export interface Answer {
  /** Numbers of cards, the best first; where nothing was understood, the pages from which everybody finds on. */
  results: number[];
  isUnderstood: boolean;
  /** The share of the query that the model knows, from 0 to 1. */
  known: number;
  asksForPhone: boolean;
  /** An organisation or a term that was meant by a name that its title does not show. */
  meant?: { typed: string; card: number };
}

/** More pages than this are no help. */
const mostPages = 10;
/** A query of which a smaller share is known may mean anything. */
const leastKnown = 0.3;
/** The list of organisations among so many first pages says that a number is asked for. */
const tellingPages = 3;
/** Where the organisation stands that is named in a sentence about something else: still in sight. */
const placeOfNamed = 3;

/**
 * Answers a query: pages as the model ranks them, and by plain rules what is called by its name.
 * - A page whose title is typed comes first.
 * - Who types the name of an organisation and nothing else, or asks for its number, gets it first;
 *   who tells what happened there gets it below the first pages.
 * - Who types a word of the glossary, or asks what it means, gets its explanation.
 */
export function answer(query: string, { cards, names, places, model }: Knowledge): Answer {
  const { pages, known } = rankedPages(query, model);
  const asked = nameKey(query);
  const titled = cards.findIndex(({ kind, title }) => !isSmall(kind) && nameKey(title) === asked);
  const named = nameIn(query, names);
  const rest = named && rankedPages(named.rest, model);
  const isAlone = named !== undefined && nameKey(named.rest) === '';
  const understood = known >= leastKnown ? pages.slice(0, mostPages) : [];
  const asksFor = (list: number) =>
    rest && !isAlone ? rest.pages[0] === list : pages.slice(0, tellingPages).includes(list);
  const isTerm = named !== undefined && cards[named.card]!.kind === 'term';
  const asksForPhone =
    (asksFor(places.contacts) || pages[0] === places.contacts) && !(isAlone && isTerm);
  const asksForMeaning = isAlone ? pages[0] === places.terms : asksFor(places.terms);
  const isMeant = isTerm ? asksForMeaning : isAlone || asksForPhone;
  const place = isMeant ? 0 : isAlone ? 1 : placeOfNamed;
  const isInSight = named && (isMeant || isAlone || !isTerm);
  const ranked = isInSight ? understood.toSpliced(place, 0, named.card) : understood;
  const results = titled < 0 ? ranked : [titled, ...ranked.filter((one) => one !== titled)];
  return {
    results: results.length > 0 ? results : places.waysOut,
    isUnderstood: results.length > 0,
    known,
    asksForPhone: asksForPhone || (isAlone && !isTerm),
    ...(named &&
      ranked[0] === named.card &&
      !showsName(cards[named.card]!, named) && { meant: named }),
  };
}

/** Pages by their numbers, the best first, and how much of the query is known. */
function rankedPages(query: string, model: Model): { pages: number[]; known: number } {
  const { pages, known } = scoresOf(query, model);
  const order = [...pages.keys()].sort((one, other) => pages[other]! - pages[one]! || one - other);
  return { pages: order, known };
}

function showsName({ title }: Card, { typed }: Named): boolean {
  return nameKey(title).includes(nameKey(typed));
}
