import { isOneSlipAway } from './distance.ts';
import type { Lexicon } from './lexicon.ts';
import { kanaOf } from './romaji.ts';
import { scan } from './scan.ts';
import { slipOf } from './slips.ts';
import { keyOf, unitsOf, type Unit } from './units.ts';

/** An input method shows the consonant of a syllable that is not finished yet: 「ぎふt」. */
export function withoutHalfTyped(units: Unit[], text: string): Unit[] {
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
export function knownWords(units: Unit[], lexicon: Lexicon, text: string) {
  const how = new Map<Unit, 'romaji' | 'typo'>();
  const read = joinedWords(joinedByHyphens(units, text), lexicon).flatMap((unit) => {
    if (!unit.isWord || lexicon.words.has(unit.key) || lexicon.forms.has(unit.key)) return [unit];
    const spelled = kanaMeant(unit, lexicon);
    if (spelled) {
      for (const one of spelled) how.set(one, 'romaji');
      return spelled;
    }
    const meant = wordMeant(unit.key, lexicon);
    if (meant !== undefined) {
      const corrected = { ...unit, key: meant };
      how.set(corrected, 'typo');
      return [corrected];
    }
    return splitInTwo(unit, lexicon) ?? [unit];
  });
  return { units: read, how };
}

/** The kana that a Latin word spells, as units in its place, where the thesaurus knows most of them. */
function kanaMeant(unit: Unit, lexicon: Lexicon): Unit[] | undefined {
  if (!/^[a-z-]{3,}$/.test(unit.text)) return undefined;
  const unitsIn = (kana: string) =>
    unitsOf(kana).map((one) => ({ ...one, start: unit.start, end: unit.end }));
  const coverage = (spelled: Unit[]) =>
    scan(spelled, lexicon).reduce((sum, { from, to }) => sum + to - from, 0) / spelled.length;
  for (const kana of kanaReadings(unit.text)) {
    const spelled = unitsIn(kana);
    const covered = coverage(spelled);
    if (covered >= 0.6 || (covered === 0 && slipOf(kana, lexicon))) return spelled;
  }
  return lengthened(unit.text)
    .flatMap((text) => kanaOf(text) ?? [])
    .map(unitsIn)
    .find((spelled) => coverage(spelled) === 1);
}

/** Signs in stations leave long vowels out: `sodan` for そうだん. All ways to put up to three of them in. */
function lengthened(text: string): string[] {
  const vowels = [...text.matchAll(/[ou](?![aiueo])/g)].slice(0, 3);
  if (text.length < 5) return [];
  return Array.from({ length: 2 ** vowels.length - 1 }, (_, at) =>
    vowels.reduceRight(
      (longer, { index }, place) =>
        (at + 1) & (1 << place)
          ? `${longer.slice(0, index + 1)}u${longer.slice(index + 1)}`
          : longer,
      text,
    ),
  );
}

/** The key of the word that one misses by a letter; one that tells something alone is meant first. */
function wordMeant(key: string, { words, forms }: Lexicon): string | undefined {
  // Both keys stand between spaces.
  const length = key.length - 2;
  if (length < 4) return undefined;
  // The first letter of a short word is seldom the wrong one.
  const near = [...words].filter(
    (known) => known.length > 5 && (known[1] === key[1] || length > 5) && isOneSlipAway(key, known),
  );
  return near.find((known) => forms.has(known)) ?? near[0];
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
