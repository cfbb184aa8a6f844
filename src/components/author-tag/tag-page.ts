import { getEntry } from 'astro:content';
import { marked } from '@lib/fallback-mark';
import { languageOfEntry } from '@lib/language-facts';
import { pageAddress } from '@lib/links';
import { buildDay } from '@lib/today';
import type { LinkedStep, ListedStep } from '@model/links';
import type { TagPage } from '@model/tag';
import { citationsOn } from '../records/page-sources';
import { allPages, pageOf, pagesOf, pathOf, stepsOf } from '../records/pages';
import { allRecords, record, recordsOf } from '../records/records';

/**
 * A page as the tags on it see it.
 * @param id of its entry, like `ja/do/police`
 * @param place where on the page the tag stands
 * @param site the address the site is published at, where it is known
 */
export async function tagPage(
  id: string,
  place: Pick<TagPage, 'nth' | 'section'>,
  site: URL | undefined,
): Promise<TagPage> {
  const entry = (await getEntry('docs', id))!;
  const language = languageOfEntry(id);
  return {
    language,
    today: buildDay(),
    ...place,
    frontMatter: entry.data,
    fullAddress: site && new URL(pageAddress(language, pathOf(entry)), site).href,
    record,
    records: recordsOf,
    allRecords,
    address: (path, anchor) => pageAddress(language, path, anchor),
    pages: (paths) => pagesOf(language, paths),
    steps: async (path) => {
      const page = await pageOf(language, path);
      const written = languageOfEntry(page.id);
      const steps = (await stepsOf(page)).map(({ id, title, minutes }) => [
        id,
        {
          title: written === language ? title : marked(title, written),
          minutes,
          page: page.data.title,
          href: pageAddress(language, path, id),
        },
      ]);
      return Object.fromEntries(steps) as Record<string, LinkedStep>;
    },
    stepLists: async () => {
      const lists: ListedStep[][] = [];
      for (const { list, id, title } of await stepsOf(entry))
        (lists[list] ??= []).push({ id, title });
      return lists;
    },
    allPages: () => allPages(language),
    citations: (sources) => citationsOn(entry, sources),
  };
}
