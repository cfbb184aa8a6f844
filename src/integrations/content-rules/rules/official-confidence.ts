import type { Rule } from '../rule.ts';

/** A fact is called official only when one of its sources is. */
export const officialConfidence: Rule = {
  name: 'official-confidence',
  check({ records }) {
    const official = new Set(
      records.sources.filter(({ data }) => data.kind === 'official').map(({ name }) => name),
    );
    return records.contacts.flatMap(({ file, data }) =>
      data.channels.flatMap((channel, index) =>
        channel.confidence === 'official' && !channel.sources.some((id) => official.has(id))
          ? [
              {
                file,
                field: `channels.${index}.confidence`,
                message:
                  'is "official", but none of its sources is an official page: name one, or lower the confidence.',
              },
            ]
          : [],
      ),
    );
  },
};
