import type { AttackPath } from '../../model/records/attack-paths.ts';
import type { AuditArea } from '../../model/records/audit-areas.ts';
import type { LinkedPage } from '../../model/links.ts';
import type { AuditItem } from '../../model/records/audit-items.ts';

/** Everything the self-audit shows, in no particular order. */
export interface Questionnaire {
  areas: AuditArea[];
  items: AuditItem[];
  paths: AttackPath[];
  /** Every page that a question or a way in names, by its path below the language. */
  pages: Record<string, LinkedPage>;
}

/** The areas in their order, each with its questions by id, numbered through from 1. */
export function numberedByArea(
  areas: readonly AuditArea[],
  items: readonly AuditItem[],
): { area: AuditArea; questions: { item: AuditItem; number: number }[] }[] {
  let number = 0;
  return inOrder(areas).map((area) => ({
    area,
    questions: items
      .filter((item) => item.area === area.id)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((item) => ({ item, number: ++number })),
  }));
}

/** The page that a question or a way in names. Throws where it is not given. */
export function pageOf({ pages }: Pick<Questionnaire, 'pages'>, path: string): LinkedPage {
  const page = pages[path];
  if (!page) throw new Error(`The self-audit names the unknown page "${path}".`);
  return page;
}

/** Records in the order they ask for. */
export function inOrder<Item extends { order: number }>(records: readonly Item[]): Item[] {
  return [...records].sort((a, b) => a.order - b.order);
}
