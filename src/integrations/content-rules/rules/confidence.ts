import { channelsOf, type Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/**
 * How sure a way to reach an organisation is, its sources show: a fact is official when one of them
 * is, and corroborated when different publishers stand behind them. A telephone number that one
 * unofficial source gives is not published, but for the shop's own, which is shown with a warning
 * (product.md, rule 6).
 */
export default function* confidence({ records }: Content): Iterable<Problem> {
  const sources = new Map(records.sources.map(({ name, data }) => [name, data]));
  for (const { channel, contact, file, field } of channelsOf(records)) {
    const named = channel.sources.flatMap((id) => sources.get(id) ?? []);
    // A source that is missing or broken is told by itself, and could show anything.
    const areKnown = named.length === channel.sources.length;
    const publishers = new Set(named.map(({ publisher }) => publisher.ja));
    const wrong = (part: string, message: string) => ({ file, field: `${field}.${part}`, message });
    const givesNumber = channel.kind === 'tel' && channel.number !== undefined;
    const isOfficial = named.some(({ kind }) => kind === 'official');
    if (channel.confidence === 'official' && areKnown && !isOfficial)
      yield wrong(
        'confidence',
        'is "official", but none of its sources is an official page: name one, or lower the confidence.',
      );
    if (channel.confidence === 'corroborated' && areKnown && publishers.size < 2)
      yield wrong(
        'sources',
        'are called corroborated, but one publisher stands behind all of them: name an independent one.',
      );
    if (channel.confidence === 'reported' && givesNumber && contact.purpose[0] !== 'amazon')
      yield wrong(
        'number',
        'rests on one unofficial source: find an official page or a second source, or set the status to "unknown".',
      );
  }
}
