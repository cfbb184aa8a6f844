import type { Card, Kind } from './card.ts';
import { learnedFactor, type Learned } from './learned.ts';
import { rank, strengthOf, type Evidence, type Ranked } from './rank.ts';
import type { Understanding, Understood } from './understand.ts';
import { keyOf } from './units.ts';

/** Looks things up in an index; Pagefind in the browser. */
export interface Index {
  /** Documents of a concept with the fields it stands in, by the documents' numbers. */
  concept(concept: number): Promise<Map<number, string[]>>;
  /** Pages that hold a word, with a strength from 0 to 1. */
  word(word: string): Promise<Map<number, number>>;
}

/** Results below this share of the best one's score are noise. */
const leastShare = 0.04;
/** What is asked for by its kind, or matters most, is put first only when it reaches this share of the best score. */
const leastLifted = 0.12;
/** The share of all documents in which the name of an organisation may stand and still tell something. */
const mostNamed = 0.1;

/** What a word that the thesaurus does not know weighs against a concept: it may be meant or not. */
const wordCertainty = 0.45;

/**
 * How many such words are looked up beside concepts. Each takes a millisecond or more, a long sentence
 * has ten of them, and with more than two no answer of the labelled queries was better.
 */
const mostWords = 2;
/** The same where no concept was met: a whole pasted text would take longer than one waits. */
const mostWordsAlone = 8;

/**
 * What the kind of a document multiplies its score by. A page about what happened answers better
 * than one to read, both better than a part of a page; the home page mentions everything.
 */
const priors: Record<Kind, number> = {
  situation: 1,
  'how-to': 1,
  page: 0.86,
  contact: 0.5,
  term: 0.5,
  item: 0.5,
};
const homePrior = 0.6;
const aboutPrior = 0.8;
/** When a number is asked for, or what a word means. */
const [callablePrior, meaningPrior] = [0.78, 1.1];

/** More numbers than this would push the pages off a phone's screen. */
const mostLifted = 2;

type RankedCard = Pick<Card, 'kind' | 'path' | 'title' | 'hasPhone'>;

/**
 * Answers a query that was understood: documents, the best first.
 * @param learned what readers wanted who spoke of a concept
 */
export async function answer(
  understanding: Understanding,
  index: Index,
  cards: RankedCard[],
  learned: Learned = new Map(),
): Promise<Ranked[]> {
  const { concepts } = understanding;
  const fieldsOf = await fieldsOfConcepts(concepts, index);
  const ranked = await scored(understanding, fieldsOf, index, cards, learned);
  const highest = ranked[0]?.score ?? 0;
  const best = titledFirst(
    mixed(ranked, cards).filter(({ score }) => score >= highest * leastShare),
    cards,
    understanding.key,
  );
  const lifted = liftedByKind(understanding, best, highest, fieldsOf, ranked, cards);
  return leadingFirst(understanding, lifted, highest, fieldsOf);
}

/** What is asked for by its kind before the rest: a term, a number, an organisation. */
function liftedByKind(
  understanding: Understanding,
  best: Ranked[],
  highest: number,
  fieldsOf: Map<number, string[]>[],
  ranked: Ranked[],
  cards: RankedCard[],
): Ranked[] {
  const { asksForMeaning, asksForPhone } = understanding;
  const isNear = ({ score }: Ranked) => score >= highest * leastLifted;
  const near = best.filter(isNear);
  const far = best.filter((one) => !isNear(one));
  if (asksForMeaning) return [...liftedTerm(near, cards, understanding.key), ...far];
  const organisation = organisationNamed(understanding, fieldsOf, ranked, cards);
  if (asksForPhone) return [...liftedContacts(near, cards, fieldsOf, organisation), ...far];
  if (organisation && understanding.namesOnly)
    return toFront(
      best.filter(({ document }) => document !== organisation.document),
      organisation,
    );
  return liftedName(
    pageFirst(best, cards),
    organisation ?? namedAlone(understanding, fieldsOf, ranked, cards),
  );
}

/** Puts what matters most of all that is said before the rest, as far as it answers nearly as well. */
function leadingFirst(
  { concepts, leading }: Understanding,
  results: Ranked[],
  highest: number,
  fieldsOf: Map<number, string[]>[],
): Ranked[] {
  return leading
    .map((one) => fieldsOf[concepts.findIndex(({ concept }) => concept === one)])
    .flatMap((documents) =>
      results.filter(
        ({ document, score }) =>
          score >= highest * leastLifted && documents?.get(document)?.includes('zp'),
      ),
    )
    .reduceRight(toFront, results);
}

/**
 * The organisation that is named beside what happened. A name that stands in many documents tells
 * nothing: most of what is asked here has to do with Amazon.
 */
function organisationNamed(
  { concepts, named }: Understanding,
  fieldsOf: Map<number, string[]>[],
  ranked: Ranked[],
  cards: RankedCard[],
): Ranked | undefined {
  const telling = named
    .map((one) => fieldsOf[concepts.findIndex(({ concept }) => concept === one)]!)
    .filter(({ size }) => size <= cards.length * mostNamed);
  return ranked.find(
    ({ document }) =>
      cards[document]!.kind === 'contact' &&
      telling.some((documents) => documents.get(document)?.includes('za')),
  );
}

/** Who does not ask for a number gets a page before an organisation: it says what to do there. */
function pageFirst(results: Ranked[], cards: RankedCard[]): Ranked[] {
  const isContact = ({ document }: Ranked) => cards[document]!.kind === 'contact';
  const page = results.find((one) => !isContact(one));
  return page && isContact(results[0]!) ? toFront(results, page) : results;
}

/** Documents of each concept with the fields it stands in. */
export function fieldsOfConcepts(
  concepts: Understood[],
  index: Index,
): Promise<Map<number, string[]>[]> {
  return Promise.all(concepts.map(({ concept }) => index.concept(concept)));
}

/** Every document that speaks of something in a query, by its score alone. */
export async function scored(
  { concepts, rest, asksForMeaning, asksForPhone }: Understanding,
  fieldsOf: Map<number, string[]>[],
  index: Index,
  cards: RankedCard[],
  learned: Learned,
): Promise<Ranked[]> {
  const words = rest.slice(0, concepts.length > 0 ? mostWords : mostWordsAlone);
  const evidence: Evidence[] = [
    ...fieldsOf.map((documents, at) => ({
      certainty: concepts[at]!.certainty,
      strengths: new Map(
        [...documents].map(([document, fields]) => [document, strengthOf(fields)]),
      ),
    })),
    ...(await Promise.all(
      words.map(async (word) => ({ certainty: wordCertainty, strengths: await index.word(word) })),
    )),
  ];
  const priorOf = (document: number) => {
    const card = cards[document];
    if (!card) return 0;
    if (card.kind === 'contact' && asksForPhone && card.hasPhone) return callablePrior;
    if (card.kind === 'term' && asksForMeaning) return meaningPrior;
    if (card.path === '') return homePrior;
    return card.path.startsWith('about/') ? aboutPrior : priors[card.kind];
  };
  return rank(
    evidence,
    cards.length,
    (document) => priorOf(document) * learnedFactor(concepts, document, learned),
  );
}

/** The pages of some cards by the key of their title, worked out once for the cards of a language. */
const titled = new WeakMap<RankedCard[], Map<string, number>>();

function pagesByTitle(cards: RankedCard[]): Map<string, number> {
  let pages = titled.get(cards);
  if (!pages) {
    pages = new Map(
      cards.flatMap(({ kind, title }, at) => (isSmall(kind) ? [] : [[keyOf(title), at] as const])),
    );
    titled.set(cards, pages);
  }
  return pages;
}

/** Who types the title of a page gets that page, whatever else its words may mean. */
function titledFirst(results: Ranked[], cards: RankedCard[], query: string): Ranked[] {
  const document = pagesByTitle(cards).get(query);
  if (document === undefined) return results;
  const own = results.find((one) => one.document === document);
  return toFront(results, own ?? { document, score: results[0]?.score ?? 1, coverage: 1 });
}

/** Who asks what a word means gets the term of that name before the pages that mention it. */
function liftedTerm(results: Ranked[], cards: RankedCard[], query: string): Ranked[] {
  const lengthOf = ({ document }: Ranked) => {
    const { kind, title } = cards[document]!;
    const key = keyOf(title);
    return kind === 'term' && query.includes(key) ? key.length : 0;
  };
  const own = results.reduce<Ranked | undefined>(
    (best, one) => (lengthOf(one) > (best ? lengthOf(best) : 0) ? one : best),
    undefined,
  );
  return own ? toFront(results, own) : results;
}

/**
 * The organisation whose name, or one of its names, is all that was typed.
 * @param ranked every document, those too that results leave out
 */
function namedAlone(
  { concepts, key }: Understanding,
  fieldsOf: Map<number, string[]>[],
  ranked: Ranked[],
  cards: RankedCard[],
): Ranked | undefined {
  const isNamedBy = (document: number) =>
    concepts.some(
      ({ typed }, at) => fieldsOf[at]!.get(document)?.includes('za') && keyOf(typed) === key,
    );
  const contacts = ranked.filter(({ document }) => cards[document]!.kind === 'contact');
  return (
    contacts.find(({ document }) => keyOf(cards[document]!.title) === key) ??
    contacts.find(({ document }) => isNamedBy(document))
  );
}

/** Who types nothing but the name of an organisation gets it beside the page that answers best. */
function liftedName(results: Ranked[], named: Ranked | undefined): Ranked[] {
  if (!named || named.document === results[0]?.document) return results;
  const [best, ...others] = results;
  return [best!, named, ...others.filter(({ document }) => document !== named.document)];
}

/**
 * Who asks for the number of an organisation gets its card first; who names only what for, the page
 * first, which says whose number it is, then the cards.
 */
function liftedContacts(
  results: Ranked[],
  cards: RankedCard[],
  fieldsOf: Map<number, string[]>[],
  organisation: Ranked | undefined,
): Ranked[] {
  // Its page tells where its number stands; the number of another one would be wrong.
  if (organisation && !cards[organisation.document]!.hasPhone)
    return liftedName(pageFirst(results, cards), organisation);
  const callable = (field: string) =>
    results.filter(
      ({ document }) =>
        cards[document]!.kind === 'contact' &&
        cards[document]!.hasPhone &&
        fieldsOf.some((documents) => documents.get(document)?.includes(field)),
    );
  const named = callable('za').slice(0, mostLifted);
  const lifted = named.length > 0 ? named : callable('zk').slice(0, mostLifted);
  const others = results.filter((one) => !lifted.includes(one));
  return named.length > 0
    ? [...lifted, ...others]
    : [...others.slice(0, 1), ...lifted, ...others.slice(1)];
}

/** Results with one of them, or another one, before all others. */
function toFront(results: Ranked[], first: Ranked): Ranked[] {
  return [first, ...results.filter((one) => one !== first)];
}

/** How many small things of a kind may stand among the pages, and what the others keep of their score. */
const allowed = { contact: 2, term: 1, item: 1 };
const crowdedShare = 0.45;

/** Whether it is no page of its own. */
function isSmall(kind: Kind): kind is keyof typeof allowed {
  return kind in allowed;
}

/** Lets no kind of small thing crowd out the pages. */
function mixed(ranked: Ranked[], cards: RankedCard[]): Ranked[] {
  const count = { contact: 0, term: 0, item: 0 };
  return ranked
    .map((one) => {
      const kind = cards[one.document]!.kind;
      if (!isSmall(kind)) return one;
      const isAllowed = count[kind]++ < allowed[kind];
      return isAllowed ? one : { ...one, score: one.score * crowdedShare };
    })
    .sort((first, second) => second.score - first.score || first.document - second.document);
}
