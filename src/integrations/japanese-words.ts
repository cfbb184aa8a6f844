import { japanese } from '../model/language.ts';
import type { Step } from './finish/page.ts';

/** Kana and kanji, with the punctuation and the Latin letters or digits that stand between them. */
const words =
  /[「『（]*[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー々〆](?:[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー々〆、。・「」『』（）〜\dA-Za-z]*[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー々〆」』）])?/gu;

/** Comments and elements that hold nothing but text; then tags; then text. */
const piece =
  /<!--[^]*?-->|<(script|style|title|option|textarea|noscript|svg)\b[^]*?<\/\1>|<!?(\/)?([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/gi;

/** Elements that have no end. */
const empty = /^(?:area|base|br|col|doctype|hr|img|input|link|meta|source|wbr)$/i;

/**
 * Marks the Japanese words in text of another language, so that a screen reader changes its voice
 * and a browser its font (WCAG 3.1.2). Latin words in Japanese text are names and loan words that a
 * Japanese voice reads: they are left as they are.
 * @param html a page, or a part of one, in which every element that has an end is closed
 */
export function markJapanese(html: string): string {
  const open: { name: string; language: string | undefined }[] = [];
  return html.replace(piece, (whole, _, isEnd?: string, name?: string, attributes?: string) => {
    const within = open.at(-1)?.language;
    if (name === undefined) {
      if (whole.startsWith('<') || within === japanese) return whole;
      return whole.replace(words, `<span lang="${japanese}">$&</span>`);
    }
    if (isEnd) open.splice(open.findLastIndex((element) => element.name === name));
    else if (!empty.test(name)) {
      const [, language = within] = /\slang="([^"]*)"/.exec(attributes ?? '') ?? [];
      open.push({ name, language });
    }
    return whole;
  });
}

/** Marks Japanese words wherever they stand in a page, so that no component and no author has to. */
export function japaneseWords(): Step {
  return {
    name: 'japanese-words',
    prepare: () => (page) => ({ ...page, html: markJapanese(page.html) }),
  };
}
