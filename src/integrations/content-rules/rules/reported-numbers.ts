import { channelsOf, type Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/**
 * A telephone number that only one unofficial source gives is not published, but for the shop's own,
 * which is shown with a warning (product.md, rule 6).
 */
export default function* reportedNumbers({ records }: Content): Iterable<Problem> {
  for (const { channel, contact, file, field } of channelsOf(records))
    if (
      channel.kind === 'tel' &&
      channel.number &&
      channel.confidence === 'reported' &&
      contact.purpose[0] !== 'amazon'
    )
      yield {
        file,
        field: `${field}.number`,
        message:
          'rests on one unofficial source: find an official page or a second source, or set the status to "unknown".',
      };
}
