import type { Rule } from '../rule.ts';
import { tagsIn } from '../../../model/graph/tags.ts';

/**
 * A length shown alone is half a rule. The page shows the whole statement as well (`<TimeLimit>`),
 * or cites the limit's first source, which is the one that shows the rule with its conditions.
 */
export const durationsCited: Rule = {
  name: 'durations-cited',
  check({ records, pages }) {
    const firstSource = new Map(
      records['time-limits'].map(({ name, data }) => [name, data.sources[0]!]),
    );
    return pages.flatMap((page) => {
      const tags = tagsIn(page);
      const names = (tag: string, id: string) =>
        tags.some(({ name, attributes }) => name === tag && attributes['id'] === id);
      return tags.flatMap(({ name, attributes, line }) => {
        const id = attributes['id'] ?? '';
        const source = firstSource.get(id);
        if (name !== 'Duration' || source === undefined) return [];
        return names('TimeLimit', id) || names('Cite', source)
          ? []
          : [
              {
                file: page.file,
                line,
                field: '<Duration>',
                message: `shows only the length of "${id}": give the condition with it and <Cite id="${source}" />, which shows the whole rule, or show <TimeLimit id="${id}" /> on this page.`,
              },
            ];
      });
    });
  },
};
