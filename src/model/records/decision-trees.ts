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
    const ids = tree.nodes.map((item) => item.id);
    const targets = tree.nodes.flatMap((item) => item.answers.flatMap(({ to }) => to ?? []));
    const fail = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (!ids.includes(tree.start)) fail(['start'], `is "${tree.start}", which is no question`);
    ids.forEach((nodeId, index) => {
      const ways = targets.filter((target) => target === nodeId).length;
      if (ids.indexOf(nodeId) !== index)
        fail(['nodes', index, 'id'], `is "${nodeId}" a second time`);
      if (nodeId !== tree.start && ways !== 1)
        fail(
          ['nodes', index],
          `"${nodeId}" is reached by ${ways} answers: exactly one, so that the way back is known`,
        );
      if (nodeId === tree.start && ways > 0)
        fail(['nodes', index], `"${nodeId}" is the start, so no answer leads to it`);
    });
    tree.nodes.forEach((item, nodeIndex) =>
      item.answers.forEach((given, index) => {
        if (given.to !== undefined && !ids.includes(given.to))
          fail(
            ['nodes', nodeIndex, 'answers', index, 'to'],
            `is "${given.to}", which is no question`,
          );
      }),
    );
  });

export type DecisionTree = z.infer<typeof decisionTree>;
export type DecisionNode = DecisionTree['nodes'][number];
