import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** A line in a reader's language leads to a telephone that answers in it: without one, it is a promise not kept. */
export default function* interpreterLines({ records, broken }: Content): Iterable<Problem> {
  // A contact that is broken may be the one that answers.
  if (broken.some(({ folder }) => folder === 'contacts')) return;
  const spoken = new Set(
    records.contacts
      .filter(({ data }) => !data.quiet)
      .flatMap(({ data }) => data.channels)
      .filter(({ kind, status }) => kind === 'tel' && status === 'current')
      .flatMap(({ languages }) => languages ?? []),
  );
  for (const { file, data } of records['interpreter-lines'])
    if (!spoken.has(data.id))
      yield {
        file,
        field: 'id',
        message: `is "${data.id}", but no telephone in content/contacts/ answers in it: add one to "languages", or remove the file.`,
      };
}
