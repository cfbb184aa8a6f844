import type { Rule } from '../rule.ts';

/** A contact without a telephone number to give leads somewhere else: "we do not know one" is no dead end. */
export const waysOut: Rule = {
  name: 'ways-out',
  check: ({ records }) =>
    records.contacts.flatMap(({ file, data }) => {
      const givesNumber = data.channels.some(
        (channel) =>
          channel.kind === 'tel' &&
          channel.status === 'current' &&
          channel.confidence !== 'reported',
      );
      return givesNumber || data.safeRoute
        ? []
        : [
            {
              file,
              field: 'safeRoute',
              message: 'is missing: no number can be given, so say what to do instead.',
            },
          ];
    }),
};
