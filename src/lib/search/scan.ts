import type { Form, Lexicon } from './lexicon.ts';
import type { Unit } from './units.ts';

/** A form found in a text: units `from` up to and without `to`. */
export interface Found {
  form: Form;
  from: number;
  to: number;
}

/**
 * Finds thesaurus forms in a text without spaces between its words: of all ways to lay forms over
 * the text without overlaps, the one whose forms are longest (the sum of squared lengths decides).
 * Latin words weigh like four characters.
 */
export function scan(
  units: Unit[],
  { forms, longest }: Pick<Lexicon, 'forms' | 'longest'>,
): Found[] {
  const best: { score: number; found?: Found }[] = [{ score: 0 }];
  for (let to = 1; to <= units.length; to++) {
    let choice: { score: number; found?: Found } = { score: best[to - 1]!.score };
    let key = '';
    let weight = 0;
    for (let from = to - 1; from >= Math.max(0, to - longest); from--) {
      key = units[from]!.key + key;
      weight += units[from]!.isWord ? 4 : 1;
      const form = forms.get(key);
      if (!form) continue;
      const score = best[from]!.score + weight * weight;
      if (score > choice.score) choice = { score, found: { form, from, to } };
    }
    best.push(choice);
  }
  const found: Found[] = [];
  for (let at = units.length; at > 0;) {
    const last = best[at]!.found;
    if (last) found.unshift(last);
    at = last ? last.from : at - 1;
  }
  return found;
}
