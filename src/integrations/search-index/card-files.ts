import type { IndexFile } from 'pagefind';
import type { Language } from '../../lib/language.ts';
import { kinds, type CardsFile, type Details, type Ids } from '../../lib/search/card.ts';
import { translateTo } from '../../lib/interface-strings.ts';
import { panelStrings } from '../../lib/search/panel-strings.ts';
import type { SearchDocument } from './documents.ts';
import { idsFor, shortened, textFile } from './files.ts';

/**
 * Bytes of details in one file. An answer shows eight results: small files let it fetch little
 * besides, smaller ones would be mostly what a request costs by itself.
 */
const detailsInFile = 800;

/**
 * The files of one language that turn ids of the index into results.
 * @param ids the concept index's ids of all documents, by their addresses
 * @param texts the text index's ids of those that have a text
 * @param ahead files of the index that every query needs
 * @param learned what readers wanted, as `writtenLearned` writes it
 */
export function cardFiles(
  language: Language,
  documents: SearchDocument[],
  ids: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
  ahead: string[],
  learned: string,
): IndexFile[] {
  const idsWithin = (known: ReadonlyMap<string, string>, some: SearchDocument[]) =>
    joined(
      shortened(
        idsFor(
          language,
          some.map(({ card }) => card.path),
          known,
        ),
      ),
    );
  const packs = packed(documents.map(({ details }) => details));
  const cards: CardsFile = {
    paths: documents.map(({ card }) => card.path),
    titles: documents.map(({ card }) => card.title),
    kinds: documents.map(({ card }) => kinds.indexOf(card.kind)).join(''),
    callable: documents.flatMap(({ card }, at) => (card.hasPhone ? [at] : [])),
    quiet: documents.flatMap(({ card }, at) => (card.isQuiet ? [at] : [])),
    ids: idsWithin(ids, documents),
    details: packs.map(({ first }) => first),
    ahead,
    learned,
    strings: panelStrings(translateTo(language)),
  };
  return [
    textFile(`cards-${language}.json`, JSON.stringify(cards)),
    textFile(
      `texts-${language}.json`,
      JSON.stringify(
        idsWithin(
          texts,
          documents.filter(({ words }) => words !== undefined),
        ),
      ),
    ),
    ...packs.map(({ details }, place) =>
      textFile(`details/${language}-${place}.json`, JSON.stringify(details)),
    ),
  ];
}

function packed(all: Details[]): { first: number; details: Details[] }[] {
  const packs: { first: number; details: Details[] }[] = [];
  let room = 0;
  all.forEach((details, at) => {
    const size = Buffer.byteLength(JSON.stringify(details));
    if (packs.length === 0 || room < size) {
      packs.push({ first: at, details: [] });
      room = detailsInFile;
    }
    packs.at(-1)!.details.push(details);
    room -= size;
  });
  return packs;
}

function joined(ids: string[]): Ids {
  return { length: ids[0]?.length ?? 0, joined: ids.join('') };
}
