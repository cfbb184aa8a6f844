import { writtenForm } from '../../../lib/search/written-form.ts';
import { formsOf } from '../../../model/records/thesaurus.ts';
import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/**
 * The thesaurus never joins two terms of which the glossary says that they are not the same. Each
 * form is one a query can meet.
 */
export default function* thesaurus({ records }: Content): Iterable<Problem> {
  const terms = new Map(records.glossary.map(({ name, data }) => [name, data]));
  for (const { file, data } of records.thesaurus) {
    for (const [field, forms] of formsOf(data))
      for (const form of forms)
        if (writtenForm(form) === null)
          yield {
            file,
            field,
            message: `has "${form}", which no query can meet: of its words only one counts. Write that word, or a phrase with two that do.`,
          };
    for (const termId of data.terms)
      for (const other of terms.get(termId)?.notSameAs ?? [])
        if (data.terms.includes(other))
          yield {
            file,
            field: 'terms',
            message: `joins "${termId}" and "${other}", which the glossary keeps apart: give each a concept of its own.`,
          };
  }
}
