import type { AttackPath } from '../records/attack-paths.ts';
import type { AuditArea } from '../records/audit-areas.ts';
import type { AuditItem } from '../records/audit-items.ts';
import type { LinkedPage } from '../links.ts';
import type { TagPage } from '../tag.ts';

/** The whole self-audit, with every page it leads to. */
export async function questionnaire(page: TagPage): Promise<{
  areas: AuditArea[];
  items: AuditItem[];
  paths: AttackPath[];
  pages: Record<string, LinkedPage>;
}> {
  const [areas, items, paths] = await Promise.all([
    page.allRecords('audit-areas'),
    page.allRecords('audit-items'),
    page.allRecords('attack-paths'),
  ]);
  const pages = await page.pages([...items, ...paths].map((record) => record.page));
  return { areas, items, paths, pages };
}
