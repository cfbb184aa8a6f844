import {
  close,
  createIndex,
  type CustomRecord,
  type IndexFile,
  type PagefindIndex,
} from 'pagefind';
import { byLanguage, languages, type Language } from '../../lib/language.ts';
import { conceptToken, lexiconOf, type Lexicon } from '../../lib/search/lexicon.ts';
import { writtenLearned } from '../../lib/search/learned.ts';
import type { LearnedWeights } from '../../model/learned-weights.ts';
import type { Content } from '../../model/graph/content.ts';
import { cardFiles } from './card-files.ts';
import type { Concepts } from './concepts.ts';
import { documentsOf, type SearchDocument } from './documents.ts';
import { checked, filesOfEveryQuery, idsOf, joinIndexes, textFile, toldLanguage } from './files.ts';
import { smaller } from './program.ts';
import { learnedByPlace } from './learned-by-place.ts';
import { writtenLexicon } from './written-lexicon.ts';

/**
 * The text of a record that is found by its concepts alone. Pagefind 1.6 drops a record in which it
 * sees no word (`-`), and reports no error. It answers an unknown word with what begins alike, so this
 * is one that nobody types.
 */
const anyWord = '龘';

/** Everything that search can find, and what the thesaurus knows. */
export interface Findable {
  concepts: Concepts;
  /** The thesaurus as texts are read with it. */
  lexicon: Lexicon;
  documents: Record<Language, SearchDocument[]>;
  /** What readers wanted who spoke of a concept. */
  learned: LearnedWeights;
}

/**
 * Reads content and built pages.
 * @param htmlOf gives a page's built HTML, or null when there is none
 */
export function findableOf(
  content: Content,
  concepts: Concepts,
  htmlOf: (language: Language, path: string) => string | null,
): Findable {
  const { data, rare } = concepts;
  const withRare = (language: Language) =>
    data[language].map((forms, concept) => [...forms, ...rare[language][concept]!]);
  // Texts are written in their proper characters: readings would only be met by chance.
  const lexicon = lexiconOf({ ...data, ...byLanguage(withRare), kana: [] });
  const documents = {} as Record<Language, SearchDocument[]>;
  for (const language of languages)
    documents[language] = documentsOf(content, language, concepts, lexicon, (path) =>
      htmlOf(language, path),
    );
  return { concepts, lexicon, documents, learned: content.learnedWeights };
}

/** The files of the index, by their path below `pagefind/`. Throws when something would be lost. */
export async function buildIndex({ concepts, documents, learned }: Findable): Promise<IndexFile[]> {
  const conceptIndex = await newIndex();
  const textIndex = await newIndex();
  // Sent one after the other without waiting for each answer: Pagefind takes them in in this order.
  const taken: Promise<unknown>[] = [];
  const take = async (index: PagefindIndex, record: CustomRecord, what: string) =>
    checked(await index.addCustomRecord(record), `take in the ${what} of ${record.url}`);
  for (const language of languages)
    for (const { card, concepts: fields, words } of documents[language]) {
      const url = `${language}/${card.path}`;
      const told = toldLanguage[language];
      const meta = Object.fromEntries(
        Object.entries(fields)
          .filter(([, numbers]) => numbers.length > 0)
          .map(([field, numbers]) => [field, [...new Set(numbers)].map(conceptToken).join(' ')]),
      );
      taken.push(take(conceptIndex, { url, language: told, content: anyWord, meta }, 'concepts'));
      if (words !== undefined)
        taken.push(
          take(
            textIndex,
            {
              url,
              language: told,
              content: `${anyWord} ${words.text}`,
              ...(words.title !== '' && { meta: { title: words.title } }),
            },
            'words',
          ),
        );
    }
  await Promise.all(taken);
  const conceptFiles = checked(await conceptIndex.getFiles(), 'write the concepts').files;
  const textFiles = checked(await textIndex.getFiles(), 'write the texts').files;
  await close();
  const [ids, texts] = [idsOf(conceptFiles), idsOf(textFiles)];
  return [
    ...(await Promise.all(
      joinIndexes(conceptFiles, textFiles).map(async (one) =>
        one.path === 'pagefind.js' ? smaller(one) : one,
      ),
    )),
    ...languages.flatMap((language) =>
      cardFiles(
        language,
        documents[language],
        ids,
        texts,
        filesOfEveryQuery(language, conceptFiles),
        writtenLearned(
          learnedByPlace(learned, concepts.ids, documents[language]),
          concepts.ids.length,
        ),
      ),
    ),
    ...languages.map((language) =>
      textFile(`names-${language}.json`, JSON.stringify(concepts.names[language])),
    ),
    ...writtenLexicon(concepts.data, concepts.rare).map(({ name, text }) =>
      textFile(`${name}.json`, text),
    ),
  ];
}

async function newIndex(): Promise<PagefindIndex> {
  const { index } = checked(await createIndex(), 'start');
  if (!index) throw new Error('Pagefind did not start.');
  return index;
}
