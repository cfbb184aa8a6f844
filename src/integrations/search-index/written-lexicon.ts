import type { LexiconData } from '../../lib/search/lexicon.ts';

/**
 * The thesaurus as files: the forms of each language and the readings apart, since most queries need
 * one of the three. Forms of a concept are joined by `|`, concepts by line ends.
 */
export function writtenLexicon({ ja, en, kana, ...rules }: LexiconData) {
  const lines = (forms: string[][]) => forms.map((ofConcept) => ofConcept.join('|')).join('\n');
  return [
    { name: 'words-ja', text: JSON.stringify({ forms: lines(ja), ...rules }) },
    { name: 'words-en', text: JSON.stringify({ forms: lines(en), ...rules }) },
    { name: 'words-kana', text: JSON.stringify({ forms: lines(kana) }) },
  ];
}
