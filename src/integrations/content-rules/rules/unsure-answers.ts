import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** Every question of a decision tree has an answer for those who are not sure: nobody has to guess. */
export default function* unsureAnswers({ records, languages }: Content): Iterable<Problem> {
  const complete = languages.filter(({ completeness }) => completeness === 'all');
  for (const { file, data } of records['decision-trees'])
    for (const [index, { id, answers }] of data.nodes.entries()) {
      const hasOne = answers.some(({ text }) =>
        complete.every(({ tag, unsureAnswers: known }) =>
          known.some((words) => text[tag].toLowerCase().includes(words)),
        ),
      );
      if (!hasOne)
        yield {
          file,
          field: `nodes.${index}`,
          message: `"${id}" has no answer for those who are not sure: add one like 「わからない」 and “I am not sure”.`,
        };
    }
}
