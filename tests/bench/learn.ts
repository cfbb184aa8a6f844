import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { builtPage } from '../search/built-page.ts';
import { learnedWeightsFile } from '../../src/model/graph/read-data.ts';
import { readContent } from '../../src/model/graph/read-content.ts';
import { findableOf } from '../../src/integrations/search-index/build-index.ts';
import { conceptsOf } from '../../src/integrations/search-index/concepts.ts';
import { languages } from '../../src/lib/language.ts';
import { fieldsOfConcepts, scored } from '../../src/lib/search/answer.ts';
import { buildDay } from '../../src/lib/today.ts';
import { indexInMemory } from '../search/index-in-memory.ts';
import { learnedFrom, type Example } from '../search/learn.ts';
import { pagesWanted, queriesOf, setsToLearnFrom } from '../search/score.ts';
import { readerOf } from '../search/understood.ts';

/**
 * `npm run learn` (after `npm run build`): writes `content/learned-weights.yaml` from the labelled
 * queries. Nothing else is needed, and the same queries and pages give the same file.
 */
const about =
  '# Written by `npm run learn`; what it means stands in src/model/learned-weights.ts.\n\n';

const content = readContent(process.cwd(), buildDay());
const concepts = await conceptsOf(content);
const { documents } = findableOf(content, concepts, (language, path) =>
  builtPage('dist', language, path),
);
const missing = content.pages.filter(({ language, path }) => !builtPage('dist', language, path));
if (missing.length > 0) {
  console.error(
    `Nothing was learnt, and ${learnedWeightsFile} stays as it is: ${missing.length} of ` +
      `${content.pages.length} pages are not built. Run "npm run build" first.`,
  );
  process.exit(1);
}
const pages = new Set(content.pages.map(({ path }) => path).filter((path) => path !== ''));
const queries = setsToLearnFrom.flatMap((name) => queriesOf(name));
const examples: Example[] = [];
for (const language of languages) {
  const cards = documents[language].map(({ card }) => card);
  const index = indexInMemory(documents[language]);
  const understood = readerOf(concepts, language);
  for (const query of queries.filter(({ lang }) => lang === language)) {
    const understanding = understood(query.q);
    const fieldsOf = await fieldsOfConcepts(understanding.concepts, index);
    const ranked = await scored(understanding, fieldsOf, index, cards, new Map());
    examples.push({
      concepts: understanding.concepts.map(({ concept, certainty }) => [
        concepts.ids[concept]!,
        certainty,
      ]),
      pages: ranked.flatMap(({ document, score }) => {
        const path = cards[document]!.path.replace(/\/$/, '');
        return pages.has(path) && score > 0 ? [{ path, score }] : [];
      }),
      wanted: pagesWanted(query),
    });
  }
}
const learned = learnedFrom(examples);
writeFileSync(learnedWeightsFile, about + stringify(learned));
console.log(
  `${examples.length} queries, ${Object.values(learned).flatMap(Object.keys).length} weights of ${Object.keys(learned).length} concepts`,
);
