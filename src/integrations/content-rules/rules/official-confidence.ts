import { channelsOf, type Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** A fact is called official only when one of its sources is. */
export default function* officialConfidence({ records }: Content): Iterable<Problem> {
  const official = new Set(
    records.sources.filter(({ data }) => data.kind === 'official').map(({ name }) => name),
  );
  for (const { channel, file, field } of channelsOf(records))
    if (channel.confidence === 'official' && !channel.sources.some((id) => official.has(id)))
      yield {
        file,
        field: `${field}.confidence`,
        message:
          'is "official", but none of its sources is an official page: name one, or lower the confidence.',
      };
}
