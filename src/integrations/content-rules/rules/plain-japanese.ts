import { withPlatformReadings } from '../../../lib/japanese/platform-readings.ts';
import type { Content, ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { wordsInTag } from '../../../model/graph/tag-places.ts';
import { lineAt } from '../../../model/graph/tags.ts';
import { stringsIn } from '../../../model/graph/texts.ts';
import { vocabularyPath } from '../../../model/languages/read-vocabulary.ts';
import { hardPlacesFor, unexplained } from '../plain-sentences.ts';

/** A text with a number in its places, as it is read then. */
const filled = (text: string) => withPlatformReadings(text.replace(/\{\{?\w+\}?\}/g, '30'));
/** Labels on a screen are given as they stand there: their words are not chosen. */
const isOfScreen = (field: string) =>
  /(?:^|\.)(?:path\.\d+|(?:opening|(?:lines|say|answers)\.[\w-]+)\.ja)$/.test(field);
/** Fields of a page's front matter that readers see. */
const seen = /^(?:title|description|for|needs\.\d+|sidebar\.label)$/;

/**
 * A language for beginners keeps to what they can read: short sentences, a reading on every kanji,
 * and the words of its vocabulary; a page explains the words of screens and desks.
 */
export default function* plainJapanese(content: Content): Iterable<Problem> {
  for (const { tag, plain } of content.languages) {
    const vocabulary = content.vocabularies.get(tag);
    if (!plain || !vocabulary) continue;
    const hardPlaces = hardPlacesFor(plain, vocabulary, vocabularyPath(tag));
    const hard = (text: string) =>
      Array.from(hardPlaces(text), ({ place, word, message }) => ({
        place,
        said: { message, ...(word !== undefined && { cause: `${tag} ${word}` }) },
      }));
    for (const page of content.pages.filter(({ language }) => language === tag)) {
      const { file } = page;
      for (const { field, text } of stringsIn(page.frontMatter))
        if (seen.test(field)) for (const { said } of hard(text)) yield { file, field, ...said };
      const text = shownText(page);
      const running = text.replace(/^#.*$|"[^"\n]*"/gm, (heading) => '|'.repeat(heading.length));
      for (const { place, said } of hard(text)) yield { file, line: lineAt(page, place), ...said };
      for (const { place, message } of unexplained(running, vocabulary))
        yield { file, line: lineAt(page, place), message };
    }
    const data = [...content.words, ...content.interfaceStrings];
    for (const { file, data: texts } of data.filter(({ language }) => language.tag === tag))
      for (const { field, text } of stringsIn(texts))
        for (const { said } of hard(filled(text)))
          if (!isOfScreen(field) || said.cause === undefined) yield { file, field, ...said };
    for (const [word, meaning] of Object.entries(vocabulary.explained))
      for (const { said } of hard(meaning))
        yield { file: vocabularyPath(tag), field: `explained.${word}`, ...said };
  }
}

/** The text of a page as readers see it; what they do not see is blanked out, so that places stay. */
function shownText({ body }: ContentPage): string {
  const blank = (text: string) => ' '.repeat(text.length);
  return body
    .replace(/<\/?([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g, (tag, name: string) =>
      tag
        .replace(/([\w-]+)="([^"]*)"/g, (written, attribute: string, value: string) =>
          attribute in wordsInTag({ name, attributes: { [attribute]: value } })
            ? `${blank(attribute)}|"${value}"`
            : blank(written),
        )
        .replace(/^<\/?\w+/, (start) => `|${blank(start.slice(1))}`)
        .replace(/\/?>$/, blank),
    )
    .replace(/\]\([^)]*\)|\[#[^\]]*\]/g, blank)
    .replace(/[*[\]]/g, ' ');
}
