import { keyOf } from '@lib/search/units';
import type { Answer } from './search-engine';
import { filled, type PanelStrings } from './panel-strings';

/**
 * Says in words how a query was read: which word was taken for which, and, when nothing was found,
 * what was understood and what was not.
 */
export function meaningNote(
  { understanding, lexicon }: Answer,
  language: 'ja' | 'en',
  strings: PanelStrings,
  isEmpty: boolean,
): string[] {
  const nameOf = (concept: number) =>
    lexicon.data[language][concept]?.[0]?.replace(/[~+]/g, '') ??
    lexicon.data.ja[concept]?.[0]?.replace(/[~+]/g, '');
  const notes: string[] = [];
  const told = new Set<string>();
  for (const { concept, how, typed } of understanding.concepts) {
    const name = nameOf(concept);
    if (!name || told.has(typed) || how === 'included' || how === 'inferred') continue;
    if (lexicon.data.helping.includes(concept)) continue;
    told.add(typed);
    if (differs(typed, name))
      notes.push(
        filled(how === 'typo' || how === 'begun' ? strings.guess : strings.because, {
          typed,
          meant: name,
        }),
      );
  }
  if (!isEmpty) return notes.slice(0, 2);
  const names = [
    ...new Set(understanding.concepts.flatMap(({ concept }) => nameOf(concept) ?? [])),
  ];
  return [
    ...(names.length > 0 ? [filled(strings.understood, { words: names.join('、') })] : []),
    ...(understanding.rest.length > 0
      ? [filled(strings.notUnderstood, { words: understanding.rest.join('、') })]
      : []),
  ];
}

/** Whether people would see two different words. */
function differs(typed: string, name: string): boolean {
  const [first, second] = [keyOf(typed), keyOf(name)];
  return !first.includes(second) && !second.includes(first);
}
