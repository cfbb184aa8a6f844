import { isOneSlipAway } from './distance.ts';
import type { Form, Lexicon } from './lexicon.ts';

/** The shortest form that is recognised with a slip; in shorter ones every other word is a slip. */
const shortest = 4;
/** The same for kana alone: endings of verbs and particles are a slip apart. */
const shortestKana = 5;

/**
 * The form that a text misses by one slip of the finger. A slip never changes a Chinese character:
 * nobody mistypes one for another, and most such neighbours mean something else.
 */
export function slipOf(text: string, lexicon: Lexicon): Form | undefined {
  const neighbours = (lexicon.neighbours ??= byEnds(lexicon));
  // 「を知らせ」 is no slip of 「お知らせ」.
  const isCut = /^[をがはにのとでも]/.test(text);
  let han: string | undefined;
  for (const length of [text.length, text.length - 1, text.length + 1])
    for (const end of [`${length}^${text[0]!}`, `${length}$${text.at(-1)!}`])
      for (const form of neighbours.get(end) ?? [])
        if (
          hanOf(form.key) === (han ??= hanOf(text)) &&
          form.length >= (han === '' ? shortestKana : shortest) &&
          !(isCut && form.key[0] !== text[0]) &&
          isOneSlipAway(form.key, text)
        )
          return form;
  return undefined;
}

/** A slip leaves the first or the last character as it is. */
function byEnds({ forms }: Lexicon): Map<string, Form[]> {
  const neighbours = new Map<string, Form[]>();
  for (const form of forms.values()) {
    if (form.length < shortest) continue;
    const { key } = form;
    for (const end of [`${key.length}^${key[0]!}`, `${key.length}$${key.at(-1)!}`]) {
      const known = neighbours.get(end);
      if (known) known.push(form);
      else neighbours.set(end, [form]);
    }
  }
  return neighbours;
}

function hanOf(text: string): string {
  return text.replace(/\P{Script=Han}/gu, '');
}
