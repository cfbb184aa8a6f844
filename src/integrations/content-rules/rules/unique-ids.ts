import type { Problem, Rule } from '../rule.ts';

/** Ids that become anchors or remember ticks are unique: channels in a contact, checklist items on the site. */
export const uniqueIds: Rule = {
  name: 'unique-ids',
  check({ records }) {
    const problems: Problem[] = [];
    for (const { file, data } of records.contacts)
      problems.push(
        ...repeated(
          data.channels.map((channel) => ({ file, id: channel.id })),
          'channels',
        ),
      );
    problems.push(
      ...repeated(
        records.checklists.flatMap(({ file, data }) =>
          data.items.map((item) => ({ file, id: item.id })),
        ),
        'items',
      ),
    );
    return problems;
  },
};

function repeated(places: { file: string; id: string }[], field: string): Problem[] {
  const first = new Map<string, string>();
  return places.flatMap(({ file, id }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, file);
      return [];
    }
    return [
      {
        file,
        field,
        message: `has the id "${id}" a second time (first in ${earlier}): choose another.`,
      },
    ];
  });
}
