import type { Rule } from '../rule.ts';

/** The one organisation whose number may be shown on one person's word, with a warning (product.md, rule 6). */
const allowed = new Set(['amazon-jp']);

/** A telephone number that only one unofficial source gives is not published. */
export const reportedNumbers: Rule = {
  name: 'reported-numbers',
  check: ({ records }) =>
    records.contacts
      .filter(({ name }) => !allowed.has(name))
      .flatMap(({ file, data }) =>
        data.channels.flatMap((channel, index) =>
          channel.kind === 'tel' && channel.number && channel.confidence === 'reported'
            ? [
                {
                  file,
                  field: `channels.${index}.number`,
                  message:
                    'rests on one unofficial source: find an official page or a second source, or set the status to "unknown".',
                },
              ]
            : [],
        ),
      ),
};
