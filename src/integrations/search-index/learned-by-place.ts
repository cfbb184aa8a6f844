import type { Learned } from '../../lib/search/learned.ts';
import type { LearnedWeights } from '../../model/learned-weights.ts';
import type { SearchDocument } from './documents.ts';

/**
 * Learnt weights by the places of concepts and documents of one language. Pages that search does not
 * hold are left out.
 * @param ids ids of the concepts, in their order
 */
export function learnedByPlace(
  learned: LearnedWeights,
  ids: string[],
  documents: Pick<SearchDocument, 'card'>[],
): Learned {
  const placeOf = new Map(documents.map(({ card }, place) => [card.path, place]));
  return new Map(
    ids.map((id, concept) => {
      const steps = Object.entries(learned[id] ?? {}).flatMap(([path, count]) => {
        const place = placeOf.get(`${path}/`);
        return place === undefined ? [] : [[place, count] as const];
      });
      return [concept, new Map(steps)];
    }),
  );
}
