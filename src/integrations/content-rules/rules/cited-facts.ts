import { citationsIn } from '../../../lib/citations.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';

/** Both languages of a page rest on the same sources, contacts and time limits, whatever the word order. */
export const citedFacts: Rule = {
  name: 'cited-facts',
  check({ pages }) {
    const problems: Problem[] = [];
    for (const ja of pages.filter((page) => page.language === 'ja')) {
      const en = pages.find((page) => page.path === ja.path && page.language === 'en');
      if (!en) continue;
      const [first, second] = [citationsIn(ja.body), citationsIn(en.body)];
      for (const kind of Object.keys(first) as (keyof typeof first)[]) {
        const missing = (from: string[], to: string[]) => from.filter((id) => !to.includes(id));
        for (const id of missing(first[kind], second[kind]))
          problems.push({
            file: en.file,
            message: `does not cite "${id}" (${kind}), which its Japanese twin cites.`,
          });
        for (const id of missing(second[kind], first[kind]))
          problems.push({
            file: ja.file,
            message: `does not cite "${id}" (${kind}), which its English twin cites.`,
          });
      }
    }
    return problems;
  },
};
