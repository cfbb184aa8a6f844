import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** A contact without a telephone number to give leads somewhere else: "we do not know one" is no dead end. */
export default function* waysOut({ records }: Content): Iterable<Problem> {
  for (const { file, data } of records.contacts) {
    const givesNumber = data.channels.some(
      ({ kind, status, confidence }) =>
        kind === 'tel' && status === 'current' && confidence !== 'reported',
    );
    if (!givesNumber && !data.safeRoute)
      yield {
        file,
        field: 'safeRoute',
        message: 'is missing: no number can be given, so say what to do instead.',
      };
  }
}
