import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** A record's id is its file name, so that whoever knows one knows the other; so ids cannot repeat. */
export default function* fileNames({ records }: Content): Iterable<Problem> {
  for (const { file, name, data } of Object.values(records).flat())
    if (data.id !== name)
      yield {
        file,
        field: 'id',
        message: `is "${data.id}", but the file is called "${name}.yaml": make them equal.`,
      };
}
