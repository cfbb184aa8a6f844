import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { marked } from '@lib/fallback-mark';
import { allLanguages, factsOf } from '@lib/language-facts';
import { onceInBuild } from '@lib/once-in-build';
import { recordPaths } from '@lib/record-pages';
import type { Language } from '@model/language';
import type { LanguageFacts } from '@model/languages/read-languages';
import { pageAddress } from '@lib/links';
import type { PageCitations, PageStep } from '@model/graph/page-citations';
import type { IndexedPage, LinkedPage } from '@model/links';

/**
 * A page of the guide by its path below the language; undefined where there is none. Of a language
 * that lacks it, it is the fallback's, with its title marked.
 */
async function findPage(
  language: Language,
  path: string,
): Promise<CollectionEntry<'docs'> | undefined> {
  const own = await entryOf(language, path);
  const { fallback } = factsOf(language);
  if (own || fallback === language) return own;
  const page = await findPage(fallback, path);
  return page && { ...page, data: { ...page.data, title: marked(page.data.title, fallback) } };
}

/** The languages that have a page of their own at a path, in the order in which they are offered. */
export async function languagesWith(path: string): Promise<LanguageFacts[]> {
  const has = await Promise.all(allLanguages.map(({ tag }) => hasPage(tag, path)));
  return allLanguages.filter((_, at) => has[at]);
}

/** Whether a language has a page of its own; a complete one has every page. */
async function hasPage(language: Language, path: string): Promise<boolean> {
  const { completeness } = factsOf(language);
  return (
    completeness === 'all' ||
    recordPaths(language).includes(path) ||
    Boolean(await entryOf(language, path))
  );
}

const entries = onceInBuild(
  async () => new Map((await getCollection('docs')).map((entry) => [entry.id, entry])),
);

/** The page's own entry; of a language that lacks pages by a map, since Astro warns of each that is asked for in vain. */
async function entryOf(language: Language, path: string) {
  const id = path === '' ? language : `${language}/${path}`;
  if (factsOf(language).completeness === 'all') return getEntry('docs', id);
  return (await entries()).get(id);
}

/** A page of the guide as `findPage` finds it. Throws when there is none. */
export async function pageOf(language: Language, path: string): Promise<CollectionEntry<'docs'>> {
  const page = await findPage(language, path);
  if (!page) throw new Error(`content/docs/${language}/${path}.mdx does not exist.`);
  return page;
}

/** Pages of the guide, by their paths: address and title. Throws when one does not exist. */
export async function pagesOf(
  language: Language,
  paths: Iterable<string>,
): Promise<Record<string, LinkedPage>> {
  const found = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const { title } = (await pageOf(language, path)).data;
      return [path, { href: pageAddress(language, path), title }] as const;
    }),
  );
  return Object.fromEntries(found);
}

/** All pages of the guide in one language. */
export async function allPages(language: Language): Promise<IndexedPage[]> {
  const pages = await getCollection('docs', ({ id }) => id.split('/')[0] === language);
  return pages.map((page) => ({
    href: pageAddress(language, pathOf(page)),
    title: page.data.title,
    description: page.data.description,
    keywords: page.data.keywords,
  }));
}

/** The path of a page below its language; empty for the home page. */
export function pathOf({ id }: Pick<CollectionEntry<'docs'>, 'id'>): string {
  return id.split('/').slice(1).join('/');
}

/** What the text of a page cites and shows, as `markdown/author-tags.ts` found it there. */
export async function citationsOf(page: CollectionEntry<'docs'>): Promise<PageCitations> {
  // Pages made from data have no text.
  if (!page.body) return { cited: [], showsContacts: false };
  const { remarkPluginFrontmatter } = await render(page);
  return remarkPluginFrontmatter['citations'] as PageCitations;
}

/** The steps of a page, as `markdown/author-tags.ts` found them in its text. */
export async function stepsOf(page: CollectionEntry<'docs'>): Promise<PageStep[]> {
  const { remarkPluginFrontmatter } = await render(page);
  return remarkPluginFrontmatter['steps'] as PageStep[];
}
