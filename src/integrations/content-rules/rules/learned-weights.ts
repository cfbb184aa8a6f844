import { organisationConcept, termConcept } from '../../search-index/concept-ids.ts';
import { learnedWeightsFile } from '../../../model/graph/read-data.ts';
import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** What search learnt speaks of concepts that exist. (Of pages, the rule `references` says so.) */
export default function* learnedWeights({ records, learnedWeights }: Content): Iterable<Problem> {
  const concepts = new Set([
    ...records.thesaurus.map(({ name }) => name),
    ...records.glossary.map(({ name }) => termConcept(name)),
    ...records.contacts.map(({ name }) => organisationConcept(name)),
  ]);
  for (const concept of Object.keys(learnedWeights))
    if (!concepts.has(concept))
      yield {
        file: learnedWeightsFile,
        field: concept,
        message: `names "${concept}", which does not exist: take it out, or run "npm run learn".`,
      };
}
