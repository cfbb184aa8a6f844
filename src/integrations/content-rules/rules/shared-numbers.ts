import { dialledNumber } from '../../../lib/phone.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';

/**
 * A number belongs to one contact. In two it is mostly one that was pasted into the wrong file, which
 * sends people in trouble to strangers; where organisations really share a desk, their records say so.
 */
export const sharedNumbers: Rule = {
  name: 'shared-numbers',
  check({ records }) {
    const uses = records.contacts.flatMap(({ file, name, data }) =>
      data.channels.flatMap((channel, index) =>
        channel.kind === 'tel' && channel.number
          ? [
              {
                file,
                name,
                place: `channels.${index}`,
                number: dialledNumber(channel.number),
                sharedWith: channel.sharedWith ?? [],
              },
            ]
          : [],
      ),
    );
    return uses.flatMap(({ file, name, place, number, sharedWith }): Problem[] => {
      const others = new Set(
        uses.filter((use) => use.number === number && use.name !== name).map((use) => use.name),
      );
      return [
        ...[...others]
          .filter((other) => !sharedWith.includes(other))
          .map((other) => ({
            file,
            field: `${place}.number`,
            message: `is the number of "${other}" too: compare both with their sources. If they really share it, name each in the other's "sharedWith".`,
          })),
        ...sharedWith
          .filter((other) => !others.has(other))
          .map((other) => ({
            file,
            field: `${place}.sharedWith`,
            message: `names "${other}", which has no such number: take it out, or give that contact the number.`,
          })),
      ];
    });
  },
};
