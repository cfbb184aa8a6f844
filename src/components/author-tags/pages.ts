import { getEntry, type CollectionEntry } from 'astro:content';
import { marked } from '@lib/fallback-mark';
import { factsOf } from '@lib/language-facts';
import type { Language } from '@lib/language';

/**
 * A page of the guide by its path below the language; undefined where there is none. Of a language
 * that lacks it, it is the fallback's, with its title marked.
 */
export async function findPage(
  language: Language,
  path: string,
): Promise<CollectionEntry<'docs'> | undefined> {
  const own = await getEntry('docs', path === '' ? language : `${language}/${path}`);
  const { fallback } = factsOf(language);
  if (own || fallback === language) return own;
  const page = await findPage(fallback, path);
  return page && { ...page, data: { ...page.data, title: marked(page.data.title, fallback) } };
}

/** Whether a language has a page of its own; a complete one has every page. */
export async function hasPage(language: Language, path: string): Promise<boolean> {
  const { completeness } = factsOf(language);
  return (
    completeness === 'all' ||
    Boolean(await getEntry('docs', path === '' ? language : `${language}/${path}`))
  );
}
