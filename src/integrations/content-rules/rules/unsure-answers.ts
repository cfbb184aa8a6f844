import type { Rule } from '../rule.ts';

/** Words of an answer for those who cannot give another. */
const unsure = {
  ja: /わからない|分からない|不明|どれでもない|ほか/,
  en: /not sure|none of|don.t know|something else/i,
};

/** Every question of a decision tree has an answer for those who are not sure: nobody has to guess. */
export const unsureAnswers: Rule = {
  name: 'unsure-answers',
  check: ({ records }) =>
    records['decision-trees'].flatMap(({ file, data }) =>
      data.nodes.flatMap(({ id, answers }, index) =>
        answers.some(({ text }) => unsure.ja.test(text.ja) && unsure.en.test(text.en))
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
