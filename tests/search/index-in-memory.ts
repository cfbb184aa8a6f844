import type { Index } from '../../src/lib/search/answer.ts';
import type { SearchDocument } from '../../src/integrations/search-index/documents.ts';

/** What a word tells in a title and in a text, as the search engine weighs it. */
const [inTitle, inText] = [0.9, 0.4];

/**
 * An index of documents without Pagefind and without a browser, for learning, which asks it thousands
 * of times. Concepts are found as in the real one; words of texts only when they are the same.
 */
export function indexInMemory(documents: Pick<SearchDocument, 'concepts' | 'words'>[]): Index {
  const ofConcept = new Map<number, Map<number, string[]>>();
  documents.forEach(({ concepts }, document) => {
    for (const [field, numbers] of Object.entries(concepts))
      for (const number of new Set(numbers)) {
        const fieldsOf = ofConcept.get(number) ?? new Map<number, string[]>();
        ofConcept.set(number, fieldsOf);
        fieldsOf.set(document, [...(fieldsOf.get(document) ?? []), field]);
      }
  });
  const ofWord = new Map<string, Map<number, number>>();
  documents.forEach(({ words }, document) => {
    const add = (text: string, strength: number) => {
      for (const word of text.split(' ')) {
        const strengths = ofWord.get(word) ?? new Map<number, number>();
        ofWord.set(word, strengths);
        strengths.set(document, strength);
      }
    };
    add(words?.text ?? '', inText);
    add(words?.title ?? '', inTitle);
  });
  return {
    concept: (concept) => Promise.resolve(ofConcept.get(concept) ?? new Map()),
    word: (word) => Promise.resolve(ofWord.get(word.normalize('NFKC').toLowerCase()) ?? new Map()),
  };
}
