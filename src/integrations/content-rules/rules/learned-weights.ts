import { organisationConcept, termConcept } from '../../search-index/concept-ids.ts';
import { learnedWeightsFile } from '../../../model/graph/read-data.ts';
import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';

/** What search learnt speaks of concepts and pages that exist. */
export const learnedWeights: Rule = {
  name: 'learned-weights',
  check({ records, pages, learnedWeights: learned }: Content) {
    const problems: Problem[] = [];
    const paths = new Set(pages.map(({ path }) => path));
    const concepts = new Set([
      ...records.thesaurus.map(({ name }) => name),
      ...records.glossary.map(({ name }) => termConcept(name)),
      ...records.contacts.map(({ name }) => organisationConcept(name)),
    ]);
    const need = (name: string, known: ReadonlySet<string>, field: string) => {
      if (!known.has(name))
        problems.push({
          file: learnedWeightsFile,
          field,
          message: `names "${name}", which does not exist: take it out, or run "npm run learn".`,
        });
    };
    for (const [concept, steps] of Object.entries(learned)) {
      need(concept, concepts, concept);
      for (const path of Object.keys(steps)) need(path, paths, `${concept}.${path}`);
    }
    return problems;
  },
};
