import type { Rule } from '../rule.ts';

/** Every question of a decision tree has an answer for those who are not sure: nobody has to guess. */
export const unsureAnswers: Rule = {
  name: 'unsure-answers',
  check: ({ records, languages }) =>
    records['decision-trees'].flatMap(({ file, data }) =>
      data.nodes.flatMap(({ id, answers }, index) =>
        answers.some(({ text }) =>
          languages
            .filter(({ completeness }) => completeness === 'all')
            .every(({ tag, unsureAnswers: some }) =>
              some.some((words) => text[tag].toLowerCase().includes(words)),
            ),
        )
          ? []
          : [
              {
                file,
                field: `nodes.${index}`,
                message: `"${id}" has no answer for those who are not sure: add one like 「わからない」 and “I am not sure”.`,
              },
            ],
      ),
    ),
};
