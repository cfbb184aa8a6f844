import type { Language } from '@lib/language';
import { pageAddress } from '@lib/links';
import type { Questionnaire } from '../self-audit/questionnaire';
import { findPage } from './pages';
import { allRecords } from './records';

/** The whole self-audit, with the pages it leads to. Throws when one of them does not exist. */
export async function questionnaire(language: Language): Promise<Questionnaire> {
  const [areas, items, paths] = await Promise.all([
    allRecords('audit-areas'),
    allRecords('audit-items'),
    allRecords('attack-paths'),
  ]);
  const named = [...new Set([...items, ...paths].map(({ page }) => page))];
  const pages = await Promise.all(
    named.map(async (path) => {
      const page = await findPage(language, path);
      if (!page) throw new Error(`The self-audit names the unknown page "${path}".`);
      return [path, { href: pageAddress(language, path), title: page.data.title }] as const;
    }),
  );
  return { areas, items, paths, pages: Object.fromEntries(pages) };
}
