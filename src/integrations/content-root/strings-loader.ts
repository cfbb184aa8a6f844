import type { Loader } from 'astro/loaders';
import { marked } from '../../lib/fallback-mark.ts';
import { givenContent } from '../../model/graph/given-content.ts';

/**
 * Fills the collection in which Starlight looks for interface strings: ours stand in the folders of
 * the languages. What a language lacks comes from its fallback: Starlight would take it from the
 * first language.
 */
export const stringsLoader: Loader = {
  name: 'interface-strings',
  load({ store, config }) {
    const { interfaceStrings, languages } = givenContent(config);
    const stringsOf = (tag: string) =>
      interfaceStrings.find(({ language }) => language.tag === tag)?.data ?? {};
    store.clear();
    for (const { tag, fallback } of languages) {
      const own = stringsOf(tag);
      const data = Object.fromEntries(
        Object.entries({ ...stringsOf(fallback), ...own }).map(([key, text]) => [
          key,
          tag === fallback || key in own ? text : marked(text, fallback),
        ]),
      );
      store.set({ id: tag, data });
    }
    return Promise.resolve();
  },
};
