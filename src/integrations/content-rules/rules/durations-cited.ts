import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { tagsIn } from '../../../model/graph/tags.ts';

/**
 * A length shown alone is half a rule. The page shows the whole statement as well (`<TimeLimit>`),
 * or cites the limit's first source, which is the one that shows the rule with its conditions.
 */
export default function* durationsCited({ records, pages }: Content): Iterable<Problem> {
  const firstSource = new Map(
    records['time-limits'].map(({ name, data }) => [name, data.sources[0]!]),
  );
  for (const page of pages) {
    const uses = tagsIn(page);
    const shown = new Set(uses.map(({ name, attributes }) => `${name} ${attributes['id']}`));
    for (const { name, attributes, line } of uses) {
      const id = attributes['id'] ?? '';
      const source = firstSource.get(id);
      if (name !== 'Duration' || source === undefined) continue;
      if (!shown.has(`TimeLimit ${id}`) && !shown.has(`Cite ${source}`))
        yield {
          file: page.file,
          line,
          field: '<Duration>',
          message: `shows only the length of "${id}": give the condition with it and <Cite id="${source}" />, which shows the whole rule, or show <TimeLimit id="${id}" /> on this page.`,
        };
    }
  }
}
