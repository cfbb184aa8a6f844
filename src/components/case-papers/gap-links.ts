import { paperField, type PaperFieldName } from '../../lib/case/paper-fields.ts';
import { element } from '../../lib/element.ts';
import type { CaseElement } from '../case/case-element.ts';
import type { Writing } from './writing.ts';

/**
 * Links to what the reader has to look at in a filled paper: to where a gap is filled, and to what is
 * to be checked.
 * @param here the text in the reader's language: every text has the same gaps
 */
export function gapLinks(
  { dataset, word }: CaseElement,
  writings: readonly Writing[],
  here: Writing,
): HTMLAnchorElement[] {
  const first = writings[0]!;
  const checks = writings
    .flatMap(({ filled }) => filled.checks)
    .filter(
      ({ name, text }) => name === 'foreign' || here.filled.checks.some((one) => one.text === text),
    );
  return [
    ...here.filled.gaps.map((name) => linkToGap(name, here.word(`field.${name}`))),
    ...checks.map(({ name, text }) => linkToText(text, word(`check.${name}`, { text }))),
  ];

  /** What only a hand can write leads to its place in the text. */
  function linkToGap(name: PaperFieldName, label: string): HTMLAnchorElement {
    const { from } = paperField(name);
    if (from === 'own') return linkTo(`#papers-${name}`, label);
    if (from === 'to') return linkTo('#papers-to', label);
    if (from === 'log') return linkTo(dataset['log']!, label);
    return linkToText(first.word('gap', { label: first.word(`field.${name}`) }), label);
  }

  /** Leads to words of the first text that has them. */
  function linkToText(words: string, label: string): HTMLAnchorElement {
    const { area } = writings.find((one) => one.area.value.includes(words)) ?? first;
    const link = linkTo(`#${area.id}`, label);
    link.dataset['words'] = words;
    return link;
  }
}

function linkTo(address: string, text: string): HTMLAnchorElement {
  const link = element('a', '', text);
  link.href = address;
  return link;
}

/** Leads to a field, and to the words in it. The address stays as it is: it would tell which. */
export function goTo({ hash, dataset }: HTMLAnchorElement): void {
  const field = document.getElementById(hash.slice(1));
  field?.focus();
  const { words } = dataset;
  if (words === undefined || !(field instanceof HTMLTextAreaElement)) return;
  const start = field.value.indexOf(words);
  if (start >= 0) field.setSelectionRange(start, start + words.length);
}
