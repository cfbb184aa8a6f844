import type { Rule } from '../rule.ts';

/** Two sources that agree are only two when different publishers stand behind them. */
export const independentSources: Rule = {
  name: 'independent-sources',
  check({ records }) {
    const publisherOf = new Map(records.sources.map(({ name, data }) => [name, data.publisher.ja]));
    return records.contacts.flatMap(({ file, data }) =>
      data.channels.flatMap((channel, index) => {
        const publishers = new Set(channel.sources.map((id) => publisherOf.get(id)));
        return channel.confidence === 'corroborated' && publishers.size < 2
          ? [
              {
                file,
                field: `channels.${index}.sources`,
                message:
                  'are called corroborated, but one publisher stands behind all of them: name an independent one.',
              },
            ]
          : [];
      }),
    );
  },
};
