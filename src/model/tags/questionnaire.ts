import type { Questionnaire } from '../../components/self-audit/questionnaire.ts';
import type { TagPage } from '../tag.ts';

/** The whole self-audit, with every page it leads to. */
export async function questionnaire(page: TagPage): Promise<Questionnaire> {
  const [areas, items, paths] = await Promise.all([
    page.allRecords('audit-areas'),
    page.allRecords('audit-items'),
    page.allRecords('attack-paths'),
  ]);
  const pages = await page.pages([...items, ...paths].map((record) => record.page));
  return { areas, items, paths, pages };
}
