import {
  placesInFrontMatter,
  placesInRecords,
  type Content,
} from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** Nothing was read, verified, published or reviewed in the future; what was reviewed is due after it. */
export default function* dates(content: Content): Iterable<Problem> {
  const reviewed = new Map<string, string>();
  for (const { meaning, value, file, field } of [
    ...placesInRecords(content),
    ...placesInFrontMatter(content.pages),
  ]) {
    if (meaning.kind !== 'day') continue;
    const date = String(value);
    if (meaning.sense === 'reviewed') reviewed.set(file, date);
    if (meaning.sense === 'review-by') {
      if (date <= (reviewed.get(file) ?? ''))
        yield { file, field, message: 'is not after "reviewed": give the day of the next review.' };
    } else if (date > content.today.slice(0, date.length))
      yield {
        file,
        field,
        message: `is ${date}, after the day of the build (${content.today}): correct the date.`,
      };
  }
}
