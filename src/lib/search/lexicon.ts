import { stemsOf } from './verbs.ts';
import { keysOf, writtenForm } from './written-form.ts';

/** What concepts have to do with each other, by their numbers. */
export interface Rules {
  /** Concepts that no page answers alone: they tell something together with others. */
  helping: number[];
  /** Concepts that are recognised and then left aside. */
  silent: number[];
  /** Concepts that count only where nothing else is said that a page answers. */
  alone: number[];
  /** Concepts that name organisations, or what they are called for. */
  organisations: number[];
  /** Those of them that no page answers: a name, and nothing that happened. */
  nameOnly: number[];
  /** Concepts whose first page stands before all others, the one that matters most first. */
  leading: number[];
  /** Concepts and the sets of others that mean them together. */
  when: [number, number[]][];
  /** Other concepts that a concept's mention also mentions, by number. */
  includes: Record<number, number[]>;
  /** Concepts that ask for a number, for a meaning, and for the number of what is named with them. */
  asks: { phone: number[]; meaning: number[]; number: number[] };
}

/** The thesaurus in parts, since most queries need one of the three; one entry a concept. */
export interface Forms {
  ja: string[][];
  en: string[][];
  /** Readings of Japanese forms in hiragana. */
  kana: string[][];
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
  rules: Rules;
  forms: Map<string, Form>;
  /** Units of the longest form: a scan looks no further back. */
  longest: number;
  /** Keys of all Latin words that occur in forms. */
  words: Set<string>;
  /** The units' keys of what concepts are called in the language that was added first. */
  names: string[][];
  /** Forms by which a number is asked for; they are heard inside longer forms too. */
  asking: Map<string, Form>;
  /** Forms by their length and first or last character; made when a slip is first looked for. */
  neighbours?: Map<string, Form[]> | undefined;
}

/** A thesaurus without forms. */
export function emptyLexicon(rules: Rules): Lexicon {
  return {
    rules,
    forms: new Map(),
    longest: 0,
    words: new Set(),
    names: [],
    asking: new Map(),
  };
}

/** The forms in a file of a part of the thesaurus: a line a concept, forms with `|` between them. */
export function formsIn(text: string): string[][] {
  return text.split('\n').map((line) => (line === '' ? [] : line.split('|')));
}

/** Adds a part of the thesaurus, one list of written forms (`writtenForm`) a concept. */
export function addForms(lexicon: Lexicon, written: string[][]): void {
  const { forms, words, asking, rules } = lexicon;
  lexicon.neighbours = undefined;
  if (lexicon.names.length === 0)
    lexicon.names = written.map(([name = '']) => keysOf(stemsOf(name)[0]!));
  written.forEach((ofConcept, concept) => {
    for (const one of ofConcept)
      for (const stem of stemsOf(one)) {
        const keys = keysOf(stem);
        const key = keys.join('');
        for (const part of keys) if (part[0] === ' ') words.add(part);
        lexicon.longest = Math.max(lexicon.longest, keys.length);
        const form = forms.get(key);
        if (!form) forms.set(key, { key, length: keys.length, concepts: [concept] });
        else if (!form.concepts.includes(concept)) form.concepts.push(concept);
        if (rules.asks.phone.includes(concept)) asking.set(key, forms.get(key)!);
      }
  });
}

/** A whole thesaurus, from forms as people write them. */
export function lexiconOf({ ja, en, kana, ...rules }: Forms & Rules): Lexicon {
  const lexicon = emptyLexicon(rules);
  for (const part of [ja, en, kana])
    addForms(
      lexicon,
      part.map((ofConcept) => ofConcept.flatMap((form) => writtenForm(form) ?? [])),
    );
  return lexicon;
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
