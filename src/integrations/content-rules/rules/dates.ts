import {
  placeOf,
  placesInFrontMatter,
  placesInRecords,
  type ContentPlace,
} from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';

/** Nothing was read, verified, published or reviewed in the future; what was reviewed is due after it. */
export const dates: Rule = {
  name: 'dates',
  check(content) {
    const places = [...placesInRecords(content), ...placesInFrontMatter(content.pages)];
    return places.flatMap((place) => [...inTheFuture(place, content.today), ...due(place, places)]);
  },
};

/** The places of days that are still to come may lie in the future. */
function inTheFuture({ meaning, value, ...place }: ContentPlace, today: string): Problem[] {
  if (meaning.kind !== 'day' || meaning.sense === 'review-by') return [];
  const date = String(value);
  return date > today.slice(0, date.length)
    ? [
        {
          ...placeOf(place),
          message: `is ${date}, after the day of the build (${today}): correct the date.`,
        },
      ]
    : [];
}

function due({ meaning, value, ...place }: ContentPlace, places: ContentPlace[]): Problem[] {
  if (meaning.kind !== 'day' || meaning.sense !== 'review-by') return [];
  const reviewed = places.find(
    (other) =>
      other.file === place.file &&
      other.meaning.kind === 'day' &&
      other.meaning.sense === 'reviewed',
  )?.value as string | undefined;
  return reviewed !== undefined && String(value) <= reviewed
    ? [{ ...placeOf(place), message: 'is not after "reviewed": give the day of the next review.' }]
    : [];
}
