import { readPlainText } from '../../../src/integrations/content-rules/read-plain-text.ts';
import type { Place } from './numbers.ts';
import { gap } from './shown-page.ts';

/** How many letters before a value are remembered. */
const remembered = 24;

/** How far before a value its label is looked for. */
const reach = 120;

/** The letters before a place, without signs, digits and what stands between elements. */
export function lettersBefore(text: string, place: number): string {
  const before = text.slice(Math.max(0, place - 10 * remembered), place);
  return before.replace(/[^\p{L}]/gu, '').slice(-remembered);
}

/** Words that stand beside any number. */
const common = new Set(
  readPlainText(
    '電話 番号 電話番号 連絡 連絡先 窓口 相談 受付 場合 方法 カード サービス センター line phone number desk card cards call lost from with online',
  ).split(' '),
);

/** The words of labels that tell one place of a page from another. */
function tellingWords(labels: string[]): string[] {
  const words = labels.flatMap(
    (label) =>
      readPlainText(label)
        .toLowerCase()
        .match(/\p{sc=Han}{2,}|[ァ-ヶ-]{3,}|[a-z]{4,}/gu) ?? [],
  );
  return [...new Set(words)].filter((word) => !common.has(word));
}

/** Fewer letters than these between two numbers of a line are an “or”: one label stands before both. */
const fewLetters = 8;

/**
 * The starts of the places that have most words of the labels before them; none where no place has
 * any. The words of a place are those behind the place before it.
 */
export function mostLabelled(text: string, places: Place[], labels: string[]): number[] {
  const words = tellingWords(labels);
  let from = 0;
  let end = 0;
  const scores = places.map((place) => {
    const between = text.slice(end, place.start);
    const letters = between.replace(/[^\p{L}]/gu, '').length;
    if (letters > 0 && (letters >= fewLetters || between.includes(gap))) from = end;
    end = place.end;
    const before = text.slice(Math.max(from, place.start - reach), place.start).toLowerCase();
    return words.filter((word) => before.includes(word)).length;
  });
  const best = Math.max(1, ...scores);
  return places.filter((_, at) => scores[at] === best).map(({ start }) => start);
}
