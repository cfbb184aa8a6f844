import { placesInRecords, type Content } from '../../../model/graph/content.ts';
import { placeOf, type Problem } from '../../../model/graph/problem.ts';

/** Ids that become anchors or remember ticks are unique: in their record, or on the whole site. */
export default function* uniqueIds(content: Content): Iterable<Problem> {
  const first = new Map<string, { file: string; field: string }>();
  for (const { meaning, value, file, field } of placesInRecords(content)) {
    if (meaning.kind !== 'identifier') continue;
    const list = field.replace(/\.?\d+(?=\.|$)/g, '');
    const key = [meaning.uniqueIn === 'record' ? file : '', list, value].join(' ');
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, { file, field });
    else {
      const line = content.lines.get(earlier.file)?.(earlier.field);
      yield {
        file,
        field,
        message: `is "${String(value)}" a second time (first in ${placeOf(earlier.file, line)}): choose another.`,
      };
    }
  }
}
