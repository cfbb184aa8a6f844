import { channelsOf, type Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** Two sources that agree are only two when different publishers stand behind them. */
export default function* independentSources({ records }: Content): Iterable<Problem> {
  const publisherOf = new Map(records.sources.map(({ name, data }) => [name, data.publisher.ja]));
  for (const { channel, file, field } of channelsOf(records)) {
    const publishers = new Set(channel.sources.map((id) => publisherOf.get(id)));
    if (channel.confidence === 'corroborated' && publishers.size < 2)
      yield {
        file,
        field: `${field}.sources`,
        message:
          'are called corroborated, but one publisher stands behind all of them: name an independent one.',
      };
  }
}
