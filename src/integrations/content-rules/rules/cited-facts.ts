import { citationsIn } from '../../../lib/citations.ts';
import { languageName } from '../../../lib/language-name.ts';
import { english } from '../../../lib/language.ts';
import { translationsIn } from '../../../model/graph/translation-state.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';

/** The languages of a page rest on the same sources, contacts and time limits, whatever the word order. */
export const citedFacts: Rule = {
  name: 'cited-facts',
  check({ pages }) {
    const problems: Problem[] = [];
    for (const [page, translation] of translationsIn(pages)) {
      const [first, second] = [citationsIn(page.body), citationsIn(translation.body)];
      const [from, to] = [page, translation].map(({ language }) => languageName(language, english));
      for (const kind of Object.keys(first) as (keyof typeof first)[]) {
        const missing = (ids: string[], among: string[]) => ids.filter((id) => !among.includes(id));
        for (const id of missing(first[kind], second[kind]))
          problems.push({
            file: translation.file,
            message: `does not cite "${id}" (${kind}), which its ${from} twin cites.`,
          });
        for (const id of missing(second[kind], first[kind]))
          problems.push({
            file: page.file,
            message: `does not cite "${id}" (${kind}), which its ${to} twin cites.`,
          });
      }
    }
    return problems;
  },
};
