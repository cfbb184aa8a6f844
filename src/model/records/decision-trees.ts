import { z } from 'astro/zod';
import { pagePath } from '../fields/page-path.ts';
import { bilingual, id } from '../fields/text.ts';

const answer = z
  .strictObject({
    id,
    text: bilingual,
    /** The next question. */
    to: id.optional(),
    /** The page it ends on. */
    page: pagePath.optional(),
    /** The heading on that page, by its id, where the answer stands below other things. */
    anchor: id.optional(),
  })
  .refine((value) => (value.to === undefined) !== (value.page === undefined), {
    error: 'must lead either to a question ("to") or to a page ("page")',
  })
  .refine((value) => value.anchor === undefined || value.page !== undefined, {
    path: ['anchor'],
    error: 'names a heading, but no page ("page") to find it on',
  });

const node = z.strictObject({
  /** Opaque: it stands in an address, which must not tell what the reader answered. */
  id: z.string().regex(/^q\d+$/, 'must be "q" and a number, so that the address says nothing'),
  question: bilingual,
  hint: bilingual.optional(),
  /** Answers of this question are never kept, not even for the visit. */
  sensitive: z.boolean().default(false),
  answers: z.array(answer).min(2).max(8),
});

/** Questions that lead to a page: `content/decision-trees/<id>.yaml`. Every question is reached in one way. */
export const decisionTree = z
  .strictObject({
    id,
    title: bilingual,
    intro: bilingual,
    start: z.string(),
    nodes: z.array(node).min(1),
  })
  .superRefine((tree, context) => {
    for (const { path, message } of wrongWays(tree))
      context.addIssue({ code: 'custom', path, message });
  });

/** What is wrong with the ways through a tree: one answer leads to each question but the first. */
function* wrongWays({
  start,
  nodes,
}: {
  start: string;
  nodes: z.output<typeof node>[];
}): Generator<{ path: (string | number)[]; message: string }> {
  const ids = nodes.map(({ id }) => id);
  const repeated = nodes.findIndex(({ id }, index) => ids.indexOf(id) !== index);
  // Which of the two an answer means is not known.
  if (repeated >= 0) {
    yield {
      path: ['nodes', repeated, 'id'],
      message: `is "${ids[repeated]}" a second time: choose another.`,
    };
    return;
  }
  const isNone = (named: string) =>
    `is "${named}", which is no question: name one of ${ids.join(', ')}.`;
  if (!ids.includes(start)) yield { path: ['start'], message: isNone(start) };
  const ways = nodes.flatMap(({ id, answers }, place) =>
    answers.flatMap((given, index) =>
      given.to === undefined
        ? []
        : [
            {
              to: given.to,
              name: `${id}/${given.id}`,
              path: ['nodes', place, 'answers', index, 'to'],
            },
          ],
    ),
  );
  const unreached = ids.filter((id) => id !== start && !ways.some(({ to }) => to === id));
  const instead =
    unreached.length === 0
      ? ''
      : ` No answer leads to ${unreached.map((id) => `"${id}"`).join(', ')}.`;
  let areLost = false;
  for (const [to, leading] of Map.groupBy(ways, (way) => way.to)) {
    const names = leading.map(({ name }) => name);
    const message = !ids.includes(to)
      ? isNone(to)
      : to === start
        ? `is "${to}", at which the tree starts, so that no answer leads there: name another question.`
        : names.length > 1
          ? `is "${to}", to which the answers ${names.join(' and ')} lead: let exactly one lead there, so that the way back is known.`
          : undefined;
    if (message === undefined) continue;
    areLost = true;
    yield { path: leading.at(-1)!.path, message: message + instead };
  }
  // What a wrong answer should have led to is told with the answer.
  if (areLost || !ids.includes(start)) return;
  for (const id of unreached)
    yield {
      path: ['nodes', ids.indexOf(id)],
      message: `is the question "${id}", to which no answer leads: write "to: ${id}" in the answer that does, or take the question out.`,
    };
}

export type DecisionTree = z.infer<typeof decisionTree>;
export type DecisionNode = DecisionTree['nodes'][number];
