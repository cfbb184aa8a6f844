import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { offeredKinds } from '../../../model/records/index.ts';

/**
 * Every kind of record that is offered as data has its name in the interface strings. Those of the
 * first language are asked for; that the others have the same is checked where they are read.
 */
export default function* kindNames({ interfaceStrings: [first] }: Content): Iterable<Problem> {
  if (!first) return;
  for (const kind of offeredKinds) {
    const key = `dataFiles.kind.${kind}`;
    if (!Object.hasOwn(first.data, key))
      yield {
        file: first.file,
        field: key,
        message: `is missing: write what the kind of record is called, here and in the other complete languages, or say in src/model/records/${kind}.ts that it is not offered ("Add a kind of record" in .github/CONTRIBUTING.md).`,
      };
  }
}
