import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { languages } from '../../../model/language.ts';

/** A word is explained once: of two records with one name, prose would link the last. */
export default function* glossaryWords({ records: { glossary } }: Content): Iterable<Problem> {
  for (const language of languages) {
    const first = new Map<string, string>();
    for (const { file, data } of glossary) {
      const name = data[language].toLowerCase();
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, file);
      else
        yield {
          file,
          field: language,
          comparedWith: earlier,
          message: `is "${data[language]}", which ${earlier} explains: write there what is missing, or give this one a name that tells them apart.`,
        };
    }
  }
}
