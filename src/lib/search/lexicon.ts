import { stemsOf } from './verbs.ts';
import { keyOf, unitsOf } from './units.ts';

/** The thesaurus as it travels to the browser: one entry a concept, in the order of their numbers. */
export interface LexiconData {
  /** Forms of each concept, Japanese first; the first of each language is the one shown to people. */
  ja: string[][];
  en: string[][];
  /** Readings of Japanese forms in hiragana. */
  kana: string[][];
  /** Concepts that no page answers alone: they tell something together with others. */
  helping: number[];
  /** Concepts that are recognised and then left aside. */
  silent: number[];
  /** Concepts and the sets of others that mean them together. */
  when: [number, number[]][];
  /** Other concepts that a concept's mention also mentions, by number. */
  includes: Record<number, number[]>;
  /** Concepts that ask for a number, for a meaning. */
  asks: { phone: number[]; meaning: number[] };
}

/** A form under which a concept is met. */
export interface Form {
  key: string;
  /** Length in units. */
  length: number;
  concepts: number[];
}

/** A thesaurus ready to be looked up in. */
export interface Lexicon {
  data: LexiconData;
  forms: Map<string, Form>;
  /** All endings of forms, whole units each: where none continues, a scan stops looking back. */
  endings: Set<string>;
  /** Keys of all Latin words that occur in forms. */
  words: Set<string>;
}

/** Prepares a thesaurus for look-ups. */
export function lexiconOf(data: LexiconData): Lexicon {
  const forms = new Map<string, Form>();
  const words = new Set<string>();
  const endings = new Set<string>();
  const add = (keys: string[], concept: number) => {
    const key = keys.join('');
    if (keys.length === 0) return;
    let ending = '';
    for (const part of [...keys].reverse()) endings.add((ending = part + ending));
    const form = forms.get(key);
    if (!form) forms.set(key, { key, length: keys.length, concepts: [concept] });
    else if (!form.concepts.includes(concept)) form.concepts.push(concept);
  };
  for (const written of [data.ja, data.en, data.kana])
    written.forEach((ofConcept, concept) => {
      for (const form of ofConcept.flatMap(stemsOf)) {
        const units = unitsOf(form);
        // "Your Account" must not be met in every "account".
        if (units.length === 1 && units[0]!.isWord && /[a-z'] +[a-z]/i.test(form)) continue;
        add(
          units.map(({ key }) => key),
          concept,
        );
        for (const unit of units) if (unit.isWord) words.add(unit.key);
        // "charge back" and "chargeback" are one word to many people.
        if (units.length === 2 && units.every(({ isWord }) => isWord))
          add([keyOf(units.map(({ text }) => text).join(''))], concept);
      }
    });
  return { data, forms, endings, words };
}

/**
 * The opaque word under which a concept stands in the index: letters only and of one length, so that
 * no segmenter cuts it, no stemmer shortens it and none is the beginning of another.
 */
export function conceptToken(concept: number): string {
  const letters = 'bcdfghjkmnpqtvwx';
  let token = '';
  for (let rest = concept, place = 0; place < 3; place++) {
    token = letters[rest % letters.length]! + token;
    rest = Math.floor(rest / letters.length);
  }
  return `zq${token}`;
}
