import { writeDuration } from '../../../lib/duration.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';
import { lineAt } from '../../../model/graph/tags.ts';

/**
 * A length of time that `content/time-limits/` holds is not typed again in prose, where it would
 * go stale unnoticed. Minutes and hours are left out: they also say how long a step takes.
 */
export const timeLimitsInProse: Rule = {
  name: 'time-limits-in-prose',
  check({ records, pages }) {
    const lengths = records['time-limits'].flatMap(({ file, data }) =>
      data.duration && !['minute', 'hour'].includes(data.duration.unit)
        ? [{ file, id: data.id, duration: { ...data.duration, approximate: false } }]
        : [],
    );
    const problems: Problem[] = [];
    for (const page of pages) {
      const prose = withoutIds(page.body);
      for (const { file, id, duration } of lengths) {
        const text = writeDuration(duration, page.language);
        // 「3日目」 is the third day, not a length of three days.
        const words = text.split(' ').map(RegExp.escape).join('[\\s-]');
        const written = new RegExp(`(?<!\\d)${words}(?!目)`, 'g');
        for (const match of prose.matchAll(written))
          problems.push({
            file: page.file,
            line: lineAt(page, match.index),
            message: `writes "${match[0]}" in its text: the time is in ${file}, so use <Duration id="${id}" /> or <TimeLimit id="${id}" />.`,
          });
      }
    }
    return problems;
  },
};

/** The text with the ids in tags blanked out, so that every place keeps its offset. */
function withoutIds(body: string): string {
  return body.replace(/\bid="[^"]*"/g, (attribute) => ' '.repeat(attribute.length));
}
