import type { Language } from '../../lib/language.ts';
import { inferred, partsOf } from '../../lib/search/inference.ts';
import { addForms, emptyLexicon, type Forms, type Rules } from '../../lib/search/lexicon.ts';
import { scan } from '../../lib/search/scan.ts';
import { stemsOf, withoutEndings } from '../../lib/search/verbs.ts';
import { keysOf, unitsOfKeys, writtenForm } from '../../lib/search/written-form.ts';

/**
 * The thesaurus as files: the forms of each language, the readings and the forms that few say apart,
 * since most queries need one of them. Forms of a concept are joined by `|`, concepts by line ends. The first form of a
 * concept is its name; of the others only those stand there by which something is found that would
 * not be found without.
 */
export function writtenLexicon(
  { ja, en, kana, ...rules }: Forms & Rules,
  rare: Record<Language, string[][]>,
) {
  const written = (forms: string[][]) =>
    forms.map((ofConcept) => [...new Set(ofConcept.flatMap((form) => writtenForm(form) ?? []))]);
  const japanese = needed(written(ja), rules);
  const lines = (forms: string[][]) => forms.map((ofConcept) => ofConcept.join('|')).join('\n');
  return [
    {
      name: 'words-ja',
      text: JSON.stringify({ forms: lines(japanese), ...rules }),
    },
    {
      name: 'words-en',
      text: JSON.stringify({ forms: lines(needed(written(en), rules)), ...rules }),
    },
    { name: 'words-kana', text: JSON.stringify({ forms: lines(beside(written(kana), japanese)) }) },
    { name: 'words-ja-rare', text: JSON.stringify({ forms: lines(written(rare.ja)) }) },
    { name: 'words-en-rare', text: JSON.stringify({ forms: lines(written(rare.en)) }) },
  ];
}

/**
 * Leaves out forms that the others add up to: a card and to stop mean stopping a card. A form stays
 * whose parts tell of something else besides: a shipping address is no shipped goods.
 */
function needed(forms: string[][], rules: Rules): string[][] {
  const lexicon = emptyLexicon(rules);
  addForms(lexicon, forms);
  const left = forms.map((ofConcept) => new Set(ofConcept));
  const long = forms
    .flatMap((ofConcept, concept) => ofConcept.slice(1).map((form) => ({ form, concept })))
    .sort((first, second) => second.form.length - first.form.length);
  for (const { form, concept } of long) {
    // The name of a verb is met by what it changes to: only whole forms can be left out.
    if (form.includes('~')) continue;
    const keys = keysOf(form);
    const known = lexicon.forms.get(keys.join(''));
    if (known?.concepts.length !== 1) continue;
    lexicon.forms.delete(known.key);
    const units = unitsOfKeys(keys);
    const found = scan(units, lexicon);
    const concepts = new Set(found.flatMap(({ form: { concepts } }) => concepts));
    const isFound = concepts.has(concept) || inferred(concepts, rules).includes(concept);
    const speaksOf = [
      concept,
      ...rules.helping,
      ...rules.silent,
      ...partsOf(concept, concepts, rules),
    ];
    const isAlone = [...concepts].every((other) => speaksOf.includes(other));
    let at = 0;
    let isCovered = true;
    for (const { from, to } of [...found, { from: keys.length, to: keys.length }]) {
      isCovered &&= withoutEndings(keys.slice(at, from).join('')) === '';
      at = to;
    }
    if (isFound && isAlone && isCovered) left[concept]!.delete(form);
    else lexicon.forms.set(known.key, known);
  }
  return left.map((ofConcept) => [...ofConcept]);
}

/** Readings that do not stand among the Japanese forms already. */
function beside(readings: string[][], forms: string[][]): string[][] {
  return readings.map((ofConcept, concept) => {
    const met = new Set(forms[concept]!.flatMap(stemsOf));
    return ofConcept.filter((reading) => !stemsOf(reading).every((stem) => met.has(stem)));
  });
}
