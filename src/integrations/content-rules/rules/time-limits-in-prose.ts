import { writeDuration } from '../../../lib/duration.ts';
import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { matchesIn } from '../../../model/graph/texts.ts';

/**
 * A length of time that `content/time-limits/` holds is not typed again in prose, where it would
 * go stale unnoticed. Minutes and hours are left out: they also say how long a step takes.
 */
export default function* timeLimitsInProse({
  records,
  pages,
  languages,
}: Content): Iterable<Problem> {
  for (const { tag } of languages) {
    // The ids in tags are blanked out, so that every place keeps its offset.
    const prose = pages
      .filter(({ language }) => language === tag)
      .map((page) => ({
        ...page,
        body: page.body.replace(/\bid="[^"]*"/g, (id) => ' '.repeat(id.length)),
      }));
    const idsOf = Map.groupBy(records['time-limits'], ({ data: { duration } }) =>
      duration && !['minute', 'hour'].includes(duration.unit)
        ? writeDuration({ ...duration, approximate: false }, tag)
        : undefined,
    );
    for (const [length, limits] of idsOf) {
      if (length === undefined) continue;
      // 「3日目」 is the third day, not a length of three days.
      const words = length.split(' ').map(RegExp.escape).join('[\\s-]');
      const ids = limits.map(({ name }) => name);
      for (const { place, match } of matchesIn(prose, new RegExp(`(?<!\\d)${words}(?!目)`, 'g')))
        yield {
          ...place,
          message: `writes "${match[0]}" in its text: use <Duration id="${ids[0]}" /> or <TimeLimit id="${ids[0]}" />${ids.length > 1 ? `, with the id of the time that is meant (${ids.join(', ')})` : ''}.`,
        };
    }
  }
}
