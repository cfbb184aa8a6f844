import { japanese, type Language } from './language.ts';

/** A stretch of text in one language; `language` is set when it is not the page's own. */
export interface LanguageRun {
  text: string;
  language?: Language;
}

/** Kana and kanji, with the punctuation and the Latin letters or digits that stand between them. */
const japaneseWords =
  /[「『（]*[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー々〆](?:[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー々〆、。・「」『』（）〜\dA-Za-z]*[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー々〆」』）])?/gu;

/**
 * Splits text of an English page where Japanese words begin and end, so that a screen reader
 * changes its voice and a browser its font (WCAG 3.1.2). Latin words in Japanese text are names
 * and loan words that a Japanese voice reads, so Japanese text stays whole.
 */
export function languageRuns(text: string, pageLanguage: Language): LanguageRun[] {
  if (pageLanguage === japanese) return [{ text }];
  const runs: LanguageRun[] = [];
  let end = 0;
  for (const match of text.matchAll(japaneseWords)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push({ text: match[0], language: japanese });
    end = match.index + match[0].length;
  }
  if (end < text.length || runs.length === 0) runs.push({ text: text.slice(end) });
  return runs;
}
