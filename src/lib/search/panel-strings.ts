import type { Translate } from '../interface-strings.ts';

/** The words a search panel needs for an answer; `{…}` are filled in the browser. */
export function panelStrings(t: Translate) {
  return {
    count: t('search.count', { count: '{count}' }),
    none: t('search.none'),
    notUnderstood: t('search.notUnderstood', { words: '{words}' }),
    because: t('search.because', { typed: '{typed}', meant: '{meant}' }),
    long: t('search.long', { count: '{count}' }),
    number: t('search.number'),
    call: t('search.call', { name: '{name}', number: '{number}' }),
    ageing: t('search.ageing'),
    name: t('search.name', { kind: '{kind}', title: '{title}' }),
    section: t('search.section', { heading: '{heading}' }),
    translation: t('search.translation'),
    kinds: {
      situation: t('search.kind.situation'),
      'how-to': t('search.kind.how-to'),
      page: t('search.kind.page'),
      contact: t('search.kind.contact'),
      term: t('search.kind.term'),
    },
  };
}

/** The words a search panel needs for an answer. */
export type PanelStrings = ReturnType<typeof panelStrings>;

/** Fills the `{name}` places of a text. */
export function filled(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
