import { dialledNumber } from '../../../lib/phone.ts';
import { channelsOf, type Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/**
 * A number belongs to one contact. In two it is mostly one that was pasted into the wrong file, which
 * sends people in trouble to strangers; where organisations really share a desk, their records say so.
 */
export default function* sharedNumbers({ records }: Content): Iterable<Problem> {
  const uses = channelsOf(records).flatMap(({ channel, ...place }) =>
    channel.kind === 'tel' && channel.number
      ? [{ ...place, number: dialledNumber(channel.number), sharedWith: channel.sharedWith ?? [] }]
      : [],
  );
  for (const { file, name, field, number, sharedWith } of uses) {
    const wrong = (part: string, message: string, cause?: string) => ({
      file,
      field: `${field}.${part}`,
      message,
      cause,
    });
    const others = new Set(
      uses.filter((use) => use.number === number && use.name !== name).map((use) => use.name),
    );
    for (const other of others.difference(new Set(sharedWith)))
      yield wrong(
        'number',
        `is the number of "${other}" too: compare both with their sources. If they really share it, name each in the other's "sharedWith".`,
        `number/${number}`,
      );
    for (const other of sharedWith)
      if (!others.has(other))
        yield wrong(
          'sharedWith',
          `names "${other}", which has no such number: take it out, or give that contact the number.`,
        );
  }
}
