import { isOneSlipAway } from './distance.ts';
import { inferred, partsOf } from './inference.ts';
import type { Form, Lexicon } from './lexicon.ts';
import { kanaOf } from './romaji.ts';
import { scan, type Found } from './scan.ts';
import { slipOf } from './slips.ts';
import { keyOf, unitsOf, type Unit } from './units.ts';
import { withoutEndings } from './verbs.ts';

/** How a concept was recognised; what is less certain weighs less. */
export type Recognition = 'exact' | 'romaji' | 'typo' | 'begun' | 'included' | 'inferred';

const certainty: Record<Recognition, number> = {
  exact: 1,
  romaji: 0.95,
  typo: 0.8,
  begun: 0.5,
  included: 0.4,
  inferred: 1,
};

/** A concept that a query speaks of. */
export interface Understood {
  concept: number;
  /** From 0 to 1. */
  certainty: number;
  how: Recognition;
  /** The reader's own letters. */
  typed: string;
}

/** What was made of a query. */
export interface Understanding {
  concepts: Understood[];
  /** Words that carry meaning and that the thesaurus does not know, as typed. */
  rest: string[];
  /** The whole query, folded: equal for queries that differ in writing only. */
  key: string;
  asksForPhone: boolean;
  asksForMeaning: boolean;
}

/** What a helping concept weighs against one that a page answers. */
const helperWeight = 0.5;
/** The same when what it tells together with others was inferred, and speaks for itself. */
const explainedWeight = 0.25;

/** Longer input is cut: nobody types it, and pasted pages would make the search slow. */
const longestQuery = 120;

/** Reads a query with the help of the thesaurus. Never throws, whatever is typed. */
export function understand(query: string, lexicon: Lexicon): Understanding {
  const text = query.slice(0, longestQuery);
  const units = knownWords(withoutHalfTyped(unitsOf(text), text), lexicon, text);
  const found: (Found & { how: Recognition })[] = withSlips(
    units.units,
    scan(units.units, lexicon),
    lexicon,
  );
  const concepts = new Map<number, Understood>();
  const add = (concept: number, how: Recognition, typed: string) => {
    const known = concepts.get(concept);
    if (!known || known.certainty < certainty[how])
      concepts.set(concept, { concept, certainty: certainty[how], how, typed });
  };
  const covered = new Set<number>();
  for (const { form, from, to, how } of found) {
    for (let at = from; at < to; at++) covered.add(at);
    const typed = text.slice(units.units[from]!.start, units.units[to - 1]!.end);
    const read = how === 'exact' ? (units.how.get(units.units[from]!) ?? how) : how;
    for (const concept of form.concepts) add(concept, read, typed);
  }
  const inferredConcepts: Understood[] = [];
  const rest: string[] = [];
  for (const [from, to] of gaps(units.units.length, covered)) {
    const gap = units.units.slice(from, to);
    const begun = to === units.units.length ? beginningOf(gap, lexicon) : [];
    if (begun.length > 0)
      for (const form of begun)
        for (const concept of form.concepts)
          add(concept, 'begun', text.slice(gap[0]!.start, gap.at(-1)!.end));
    else rest.push(...wordsIn(gap, text));
  }
  for (const { concept, typed } of [...concepts.values()])
    for (const other of lexicon.rules.includes[concept] ?? []) add(other, 'included', typed);
  for (const concept of inferred(new Set(concepts.keys()), lexicon.rules)) {
    const parts = partsOf(concept, concepts, lexicon.rules).map((part) => concepts.get(part)!);
    inferredConcepts.push({
      concept,
      // Who names an issuer and says “stop” means its card as surely as who says “card”.
      certainty: Math.min(
        1,
        ...parts.filter(({ how }) => how !== 'included').map((part) => part.certainty),
      ),
      how: 'inferred',
      typed: text.trim(),
    });
  }
  const { silent, alone, helping, organisations, nameOnly, asks } = lexicon.rules;
  for (const concept of silent) concepts.delete(concept);
  const isFiller = (concept: number) =>
    [...alone, ...helping, ...nameOnly].includes(concept) && !asks.phone.includes(concept);
  const says = [...concepts.values(), ...inferredConcepts].filter(
    ({ concept, how }) => !isFiller(concept) && how !== 'included',
  );
  if (says.length > 0) for (const concept of alone) concepts.delete(concept);
  const explained = new Set(
    inferredConcepts.flatMap(({ concept }) => partsOf(concept, concepts, lexicon.rules)),
  );
  const helpers = helping.flatMap((concept) => concepts.get(concept) ?? []);
  for (const helper of helpers) {
    helper.certainty *= explained.has(helper.concept) ? explainedWeight : helperWeight;
    // 「登録」 may mean a change, a contract or an entry: one word is not three pieces of evidence.
    helper.certainty /= helpers.filter(({ typed }) => typed === helper.typed).length;
  }
  const all = [...concepts.values(), ...inferredConcepts];
  const isAsked = (kind: number[]) => all.some(({ concept }) => kind.includes(concept));
  // 「Amazonの電話番号」 is one form and still asks for a number; 「電話がかかってきた」 does not.
  const asksInside = found.some(
    ({ form, from, to }) =>
      form.concepts.some((concept) => organisations.includes(concept)) &&
      scan(units.units.slice(from, to), { ...lexicon, forms: lexicon.asking }).length > 0,
  );
  return {
    concepts: all,
    rest: [...new Set(rest)],
    key: units.units.map(({ key }) => key).join(''),
    asksForPhone: asksInside || isAsked(asks.phone),
    asksForMeaning:
      isAsked(asks.meaning) &&
      says.filter(({ concept }) => !asks.meaning.includes(concept)).length <= 1,
  };
}

/** An input method shows the consonant of a syllable that is not finished yet: 「ぎふt」. */
function withoutHalfTyped(units: Unit[], text: string): Unit[] {
  const last = units.at(-1);
  const before = units.at(-2);
  const isHalfTyped =
    last?.isWord === true &&
    /^[bcdfghjkmnpqrstvwxyz]{1,2}$/.test(last.text) &&
    before?.isWord === false &&
    before.end === last.start &&
    last.end === text.trimEnd().length;
  return isHalfTyped ? units.slice(0, -1) : units;
}

/** Replaces Latin words that no form contains: by the kana they spell, or by the word they miss by a letter. */
function knownWords(units: Unit[], lexicon: Lexicon, text: string) {
  const how = new Map<Unit, Recognition>();
  const read = joinedWords(joinedByHyphens(units, text), lexicon).flatMap((unit) => {
    if (!unit.isWord || lexicon.words.has(unit.key) || lexicon.forms.has(unit.key)) return [unit];
    for (const kana of /^[a-z-]{3,}$/.test(unit.text) ? kanaReadings(unit.text) : []) {
      const spelled = unitsOf(kana).map((one) => ({ ...one, start: unit.start, end: unit.end }));
      const covered = scan(spelled, lexicon).reduce((sum, { from, to }) => sum + to - from, 0);
      const slip = covered > 0 ? undefined : slipOf(kana, lexicon);
      if (covered >= spelled.length * 0.6 || slip) {
        for (const one of spelled) how.set(one, 'romaji');
        return spelled;
      }
    }
    const word = unit.key.trim();
    if (word.length >= 4)
      for (const known of lexicon.words)
        // Both keys stand between spaces. The first letter of a short word is seldom the wrong one.
        if (
          known.length > 5 &&
          (known[1] === word[0] || word.length > 5) &&
          isOneSlipAway(` ${word} `, known)
        ) {
          const corrected = { ...unit, key: known };
          how.set(corrected, 'typo');
          return [corrected];
        }
    return splitInTwo(unit, lexicon) ?? [unit];
  });
  return { units: read, how };
}

/** The kana that Latin letters spell: `oo` may stand for おお and for a long vowel, as in `koodo`. */
function kanaReadings(text: string): string[] {
  const readings = [text, text.replace(/([aeou])\1/g, '$1-')].map(kanaOf);
  return [...new Set(readings)].filter((kana) => kana !== null);
}

/** `pasuwa-do` is one word where `sign-in` is two. */
function joinedByHyphens(units: Unit[], text: string): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, unit.start).normalize('NFKC') : '';
    const isOne =
      last?.isWord === true &&
      unit.isWord &&
      between === '-' &&
      kanaOf(`${last.text}-${unit.text}`);
    if (isOne) {
      const whole = `${last.text}-${unit.text}`;
      joined[joined.length - 1] = { ...last, text: whole, key: ` ${whole} `, end: unit.end };
    } else joined.push(unit);
  }
  return joined.flatMap((unit) =>
    unit.text.includes('-') && unit.text.split('-').some((part) => !kanaOf(part))
      ? units.filter(({ start, end }) => start >= unit.start && end <= unit.end)
      : [unit],
  );
}

/** `take over`, `denwa bangou`: one known word written as two. */
function joinedWords(units: Unit[], { forms }: Lexicon): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    const text = last?.isWord && unit.isWord ? last.text + unit.text : '';
    const isKnown =
      text !== '' && [text, ...kanaReadings(text)].some((one) => forms.has(keyOf(one)));
    if (last && isKnown && !forms.has(last.key + unit.key))
      joined[joined.length - 1] = { ...last, key: keyOf(text), text, end: unit.end };
    else joined.push(unit);
  }
  return joined;
}

/** `signout`, `giftcard`: two known words written as one. */
function splitInTwo(unit: Unit, { words }: Lexicon): Unit[] | undefined {
  const word = unit.text;
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = unitsOf(`${word.slice(0, at)} ${word.slice(at)}`);
    if (parts.length === 2 && parts.every(({ key }) => words.has(key)))
      return parts.map((part) => ({ ...part, start: unit.start, end: unit.end }));
  }
  return undefined;
}

/** Tries forms that are one slip away from what the scan left over, and a little around it. */
function withSlips(units: Unit[], found: Found[], lexicon: Lexicon) {
  const all: (Found & { how: Recognition })[] = found.map((one) => ({ ...one, how: 'exact' }));
  const covered = new Set(found.flatMap(({ from, to }) => range(from, to)));
  for (const [gapFrom, gapTo] of gaps(units.length, covered)) {
    const meaningful = withoutEndings(textOf(units, gapFrom, gapTo));
    if (meaningful === '' || units.slice(gapFrom, gapTo).some(({ isWord }) => isWord)) continue;
    let best: Found | undefined;
    for (let from = Math.max(0, gapFrom - 5); from < gapTo; from++)
      for (
        let to = Math.max(gapFrom + 1, from + 3);
        to <= Math.min(units.length, gapTo + 5);
        to++
      ) {
        if (best && to - from <= best.to - best.from) continue;
        if (cuts(all, from, to)) continue;
        const form = slipOf(textOf(units, from, to), lexicon);
        const replaced = all.some(
          (one) => one.from >= from && one.to <= to && one.to - one.from + 1 >= to - from,
        );
        if (form && !replaced) best = { form, from, to };
      }
    if (!best) continue;
    const { from, to } = best;
    for (let at = all.length - 1; at >= 0; at--)
      if (all[at]!.from >= from && all[at]!.to <= to) all.splice(at, 1);
    all.push({ ...best, how: 'typo' });
  }
  return all;
}

/** Forms that begin with what stands at the query's end; the shortest few. */
function beginningOf(gap: Unit[], { forms }: Lexicon): Form[] {
  const whole = gap
    .map(({ key }) => key)
    .join('')
    .trimEnd();
  const least = gap.at(-1)?.isWord ? 4 : /\p{Script=Han}/u.test(whole) ? 2 : 3;
  // 「たい」 alone ends a verb and does not begin 「たいほ」.
  if (whole.length < 4 && withoutEndings(whole) === '') return [];
  for (const text of [whole, withoutEndings(whole)]) {
    if (text.length < least) continue;
    const begun = [...forms.values()]
      .filter(({ key }) => key.startsWith(text))
      .sort((first, second) => first.key.length - second.key.length);
    if (begun.length > 0) return begun.slice(0, 2);
  }
  return [];
}

/** Words of a stretch that nothing recognised, as the reader typed them. */
function wordsIn(gap: Unit[], text: string): string[] {
  const words: string[] = [];
  let run: Unit[] = [];
  const flush = () => {
    if (run.length > 0) {
      const folded = run.map((unit) => unit.text).join('');
      const left = withoutEndings(folded);
      const units = run.slice(run.length - [...left].length);
      if (left !== '' && units.length > 0)
        words.push(...segments(text.slice(units[0]!.start, units.at(-1)!.end)));
    }
    run = [];
  };
  for (const unit of gap) {
    if (unit.isWord) {
      flush();
      if (unit.text.length > 2) words.push(unit.text);
    } else {
      if (run.length > 0 && run.at(-1)!.end !== unit.start) flush();
      run.push(unit);
    }
  }
  flush();
  return words;
}

const segmenter =
  typeof Intl.Segmenter === 'function'
    ? new Intl.Segmenter('ja', { granularity: 'word' })
    : undefined;

function segments(text: string): string[] {
  const plain = text.normalize('NFKC');
  const pieces = segmenter
    ? [...segmenter.segment(plain)].map(({ segment }) => segment)
    : plain.split(/\s+/);
  return pieces.filter((piece) => /\p{Script=Han}|[ァ-ヶー]{2}|^[ぁ-ん]{3,}$/u.test(piece));
}

function gaps(length: number, covered: Set<number>): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < length; at++) {
    if (covered.has(at)) continue;
    const from = at;
    while (at < length && !covered.has(at)) at++;
    found.push([from, at]);
  }
  return found;
}

function cuts(found: Found[], from: number, to: number): boolean {
  return found.some((one) => one.from < to && one.to > from && (one.from < from || one.to > to));
}

function textOf(units: Unit[], from: number, to: number): string {
  return units
    .slice(from, to)
    .map(({ key }) => key)
    .join('');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
