import { inferred, partsOf } from './inference.ts';
import { knownWords, withoutHalfTyped } from './known-words.ts';
import type { Form, Lexicon } from './lexicon.ts';
import { longestQuery } from './longest-query.ts';
import { scan, type Found } from './scan.ts';
import { slipOf } from './slips.ts';
import { unitsOf, type Unit } from './units.ts';
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
  /** Concepts it surely speaks of whose first page stands before all others, in that order. */
  leading: number[];
  /** Concepts by which organisations are named in it. */
  named: number[];
  /** Whether names of organisations are all it says. */
  namesOnly: boolean;
}

/** What a helping concept weighs against one that a page answers. */
const helperWeight = 0.5;
/** The same when what it tells together with others was inferred, and speaks for itself. */
const explainedWeight = 0.25;
/** What the name of an organisation weighs beside what happened: it only tells where. */
const nameWeight = 0.3;

/** Reads a query with the help of the thesaurus. Never throws, whatever is typed. */
export function understand(query: string, lexicon: Lexicon): Understanding {
  const text = query.slice(0, longestQuery);
  const { units, how } = knownWords(withoutHalfTyped(unitsOf(text), text), lexicon, text);
  const found = withSlips(units, scan(units, lexicon), lexicon).map((one) => ({
    ...one,
    how: one.how === 'exact' ? (how.get(units[one.from]!) ?? one.how) : one.how,
  }));
  const { concepts, rest } = recognised(units, found, lexicon, text);
  const inferredConcepts = inferredFrom(concepts, lexicon, text);
  const { silent, alone, organisations, asks, leading, nameOnly } = lexicon.rules;
  for (const concept of silent) concepts.delete(concept);
  const says = whatIsSaid([...concepts.values(), ...inferredConcepts], lexicon);
  if (says.length > 0) for (const concept of alone) concepts.delete(concept);
  weighHelpers(concepts, inferredConcepts, lexicon);
  const all = [
    ...concepts.values(),
    ...inferredConcepts.filter(({ concept }) => says.length === 0 || !alone.includes(concept)),
  ];
  const isAsked = (kind: number[]) => all.some(({ concept }) => kind.includes(concept));
  const isOneOf = (one: number, surely: Recognition[]) =>
    all.some(({ concept, how }) => concept === one && surely.includes(how));
  const said = all.filter(({ how }) => how !== 'included');
  const isOf = (...kinds: number[][]) =>
    said.every(({ concept }) => kinds.flat().includes(concept));
  // 「Amazonの電話番号」 is one form and still asks for a number; 「電話がかかってきた」 does not.
  const asksInside = found.some(
    ({ form, from, to }) =>
      form.concepts.some((concept) => organisations.includes(concept)) &&
      scan(units.slice(from, to), { ...lexicon, forms: lexicon.asking }).length > 0,
  );
  const named = nameOnly.filter((one) => isOneOf(one, ['exact', 'romaji', 'typo']));
  const namesOnly = named.length > 0 && rest.length === 0 && isOf(nameOnly);
  const asksForPhone =
    asksInside ||
    all.some((one) => asksToCall(one, says, lexicon)) ||
    (named.length > 0 && !namesOnly && isOf(nameOnly, asks.number));
  if (says.length > 0 && !asksForPhone) weighNames(concepts, lexicon);
  return {
    concepts: all,
    rest: [...new Set(rest)],
    key: units.map(({ key }) => key).join(''),
    asksForPhone,
    asksForMeaning:
      isAsked(asks.meaning) &&
      says.filter(({ concept }) => !asks.meaning.includes(concept)).length <= 1,
    leading: leading.filter((one) => isOneOf(one, ['exact', 'romaji', 'inferred'])),
    named,
    namesOnly,
  };
}

/**
 * Whether a concept asks for a number to call. Where it was only inferred, a number may be part of
 * what happened: “they have my number at the phone company”.
 */
function asksToCall(
  { concept, how }: Understood,
  says: Understood[],
  { rules: { asks, organisations } }: Lexicon,
): boolean {
  if (!asks.phone.includes(concept)) return false;
  if (how !== 'inferred') return true;
  const isName = (one: Understood) => organisations.includes(one.concept);
  const named = says.filter(isName).map(({ typed }) => typed);
  return says.every(
    (one) => isName(one) || asks.phone.includes(one.concept) || named.includes(one.typed),
  );
}

/** Concepts by their number, each as surely as it was met, and the words that belong to none. */
function recognised(
  units: Unit[],
  found: (Found & { how: Recognition })[],
  lexicon: Lexicon,
  text: string,
) {
  const concepts = new Map<number, Understood>();
  const add = (concept: number, how: Recognition, typed: string) => {
    const known = concepts.get(concept);
    if (!known || known.certainty < certainty[how])
      concepts.set(concept, { concept, certainty: certainty[how], how, typed });
  };
  for (const { form, from, to, how } of found)
    for (const concept of form.concepts)
      add(concept, how, text.slice(units[from]!.start, units[to - 1]!.end));
  const covered = new Set(found.flatMap(({ from, to }) => range(from, to)));
  const rest: string[] = [];
  for (const [from, to] of gaps(units.length, covered)) {
    const gap = units.slice(from, to);
    const begun = to === units.length ? beginningOf(gap, lexicon) : [];
    for (const concept of begun.flatMap((form) => form.concepts))
      add(concept, 'begun', text.slice(gap[0]!.start, gap.at(-1)!.end));
    if (begun.length === 0) rest.push(...wordsIn(gap, text));
  }
  for (const { concept, typed } of [...concepts.values()])
    for (const other of lexicon.rules.includes[concept] ?? []) add(other, 'included', typed);
  return { concepts, rest };
}

/** What the concepts mean together. */
function inferredFrom(
  concepts: ReadonlyMap<number, Understood>,
  { rules }: Lexicon,
  text: string,
): Understood[] {
  return inferred(new Set(concepts.keys()), rules).map((concept) => {
    const parts = partsOf(concept, concepts, rules).map((part) => concepts.get(part)!);
    return {
      concept,
      // Who names an issuer and says “stop” means its card as surely as who says “card”.
      certainty: Math.min(
        1,
        ...parts.filter(({ how }) => how !== 'included').map((part) => part.certainty),
      ),
      how: 'inferred',
      typed: text.trim(),
    };
  });
}

/** Those of the concepts that tell what happened or what is wanted. */
function whatIsSaid(concepts: Understood[], { rules }: Lexicon): Understood[] {
  const fillers = [...rules.alone, ...rules.helping, ...rules.nameOnly].filter(
    (concept) => !rules.asks.phone.includes(concept),
  );
  return concepts.filter(({ concept, how }) => !fillers.includes(concept) && how !== 'included');
}

/** Concepts that no page answers alone weigh less, and least when they have told what they tell. */
function weighHelpers(
  concepts: ReadonlyMap<number, Understood>,
  inferredConcepts: Understood[],
  { rules }: Lexicon,
): void {
  const explained = new Set(
    inferredConcepts.flatMap(({ concept }) => partsOf(concept, concepts, rules)),
  );
  const helpers = rules.helping.flatMap((concept) => concepts.get(concept) ?? []);
  for (const helper of helpers) {
    helper.certainty *= explained.has(helper.concept) ? explainedWeight : helperWeight;
    // 「登録」 may mean a change, a contract or an entry: one word is not three pieces of evidence.
    helper.certainty /= helpers.filter(({ typed }) => typed === helper.typed).length;
  }
}

/** Most of what is asked here has to do with Amazon: its name tells little about a page. */
function weighNames(concepts: ReadonlyMap<number, Understood>, { rules }: Lexicon): void {
  for (const concept of rules.nameOnly) {
    const name = concepts.get(concept);
    if (name) name.certainty *= nameWeight;
  }
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
        // No form is longer, and a slip adds one letter at most.
        to <= Math.min(units.length, gapTo + 5, from + lexicon.longest + 1);
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
