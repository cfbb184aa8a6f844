import type { Rule } from '../rule.ts';

/** A record's id is its file name, so that whoever knows one knows the other; so ids cannot repeat. */
export const fileNames: Rule = {
  name: 'file-names',
  check: ({ records }) =>
    Object.values(records)
      .flat()
      .filter(({ name, data }) => data.id !== name)
      .map(({ file, name, data }) => ({
        file,
        field: 'id',
        message: `is "${data.id}", but the file is called "${name}.yaml": make them equal.`,
      })),
};
