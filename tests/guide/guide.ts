import type { Content } from '../../src/model/graph/content.ts';
import { newestDay } from '../../src/model/graph/days.ts';
import { readContent } from '../../src/model/graph/read-content.ts';

/**
 * A small guide of fixtures on which behaviour is tested, built beside the real site
 * (tests/built-site.ts): made-up organisations, at least one record of every kind and one page of
 * every kind, in both languages. Its numbers reach nobody (0120-000-0xx, +1 303-555-0100) but for the
 * short codes of the country; its addresses lead to pages about names kept for examples. Tests may
 * know its values; of the real content they know none.
 */
export const guideRoot = new URL('.', import.meta.url).pathname;

/** Where its content stands, from the project's root. */
export const guideContent = 'tests/guide/content';

/**
 * Where the language stands that holds a part of it when it is built. The project has no such language,
 * and so what reads the content without building it knows none either.
 */
export const furtherLanguage = 'tests/guide/further-language';

/** The day it is built for: the newest of its own. */
export const guideDay = newestDay(readContent(guideRoot, ''));

/** Its pages and records. Its interface strings are the project's own, which belong to the components. */
export function readGuide(): Content {
  const content = readContent(guideRoot, guideDay);
  return {
    ...content,
    invalid: content.invalid.filter(({ file }) => !file.endsWith('/strings.yaml')),
  };
}
