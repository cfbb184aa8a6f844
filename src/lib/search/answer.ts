import type { Card } from './card.ts';
import { rank, strengthOf, type Evidence, type Ranked } from './rank.ts';
import type { Understanding } from './understand.ts';

/** Looks things up in an index; Pagefind in the browser. */
export interface Index {
  /** Documents of a concept with the fields it stands in, by the documents' numbers. */
  concept(concept: number): Promise<Map<number, string[]>>;
  /** Pages that hold a word, with a strength from 0 to 1. */
  word(word: string): Promise<Map<number, number>>;
}

/** Results below this share of the best one's score are noise. */
const leastShare = 0.12;

/** Answers a query that was understood: documents, the best first. */
export async function answer(
  understanding: Understanding,
  index: Index,
  cards: Pick<Card, 'kind' | 'path' | 'phones'>[],
): Promise<Ranked[]> {
  const { concepts, rest, asksForMeaning, asksForPhone } = understanding;
  const evidence: Evidence[] = await Promise.all([
    ...concepts.map(async ({ concept, certainty }) => ({
      certainty,
      strengths: new Map(
        [...(await index.concept(concept))].map(([document, fields]) => [
          document,
          strengthOf(fields),
        ]),
      ),
    })),
    ...rest.map(async (word) => ({ certainty: 0.45, strengths: await index.word(word) })),
  ]);
  const priorOf = (document: number) => {
    const card = cards[document];
    if (!card) return 0;
    if (card.kind === 'contact') return asksForPhone && card.phones ? 0.78 : 0.6;
    if (card.kind === 'term') return asksForMeaning ? 1.1 : 0.5;
    if (card.kind === 'item') return 0.5;
    if (card.path === '') return 0.6;
    if (card.path.startsWith('about/')) return 0.8;
    if (card.path.startsWith('say/')) return 0.88;
    return card.kind === 'page' ? 0.86 : 1;
  };
  const ranked = rank(evidence, cards.length, priorOf);
  return mixed(ranked, cards).filter(({ score }) => score >= (ranked[0]?.score ?? 0) * leastShare);
}

/** Lets no kind of small thing crowd out the pages: after the first two they stand behind. */
function mixed(ranked: Ranked[], cards: Pick<Card, 'kind'>[]): Ranked[] {
  const count = { contact: 0, term: 0, item: 0 };
  return ranked
    .map((one) => {
      const kind = cards[one.document]!.kind;
      if (kind !== 'contact' && kind !== 'term' && kind !== 'item') return one;
      const place = count[kind]++;
      const allowed = kind === 'contact' ? 2 : 1;
      return place < allowed ? one : { ...one, score: one.score * 0.45 };
    })
    .sort((first, second) => second.score - first.score || first.document - second.document);
}
