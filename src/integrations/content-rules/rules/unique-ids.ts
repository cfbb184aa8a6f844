import { placeOf, placesInRecords } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';

/** Ids that become anchors or remember ticks are unique: in their record, or on the whole site. */
export const uniqueIds: Rule = {
  name: 'unique-ids',
  check(content) {
    const first = new Map<string, string>();
    return placesInRecords(content).flatMap(({ meaning, value, ...place }): Problem[] => {
      const { file, field } = place;
      if (meaning.kind !== 'identifier') return [];
      const list = field.replace(/\.?\d+(?=\.|$)/g, '');
      const key = [meaning.uniqueIn === 'record' ? file : '', list, value].join(' ');
      const earlier = first.get(key);
      first.set(key, earlier ?? file);
      return earlier === undefined
        ? []
        : [
            {
              ...placeOf(place),
              message: `is "${String(value)}" a second time (first in ${earlier}): choose another.`,
            },
          ];
    });
  },
};
