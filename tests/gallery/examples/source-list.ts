import type { Language } from '../../../src/model/language.ts';
import type { Source } from '../../../src/model/records/sources.ts';
import { exampleSources } from './contact-card.ts';

/** What the list is given in an example. */
export interface SourceListProps {
  sources: Source[];
  language: Language;
}

/** A source of each kind: dated and undated, Japanese and English, with a caveat. */
export function examples(language: Language): { name: string; props: SourceListProps }[] {
  return [{ name: 'each kind of source', props: { sources: exampleSources, language } }];
}
