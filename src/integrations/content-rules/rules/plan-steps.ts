import type { Content } from '../../../model/graph/content.ts';
import { pageSteps } from '../../../model/graph/page-citations.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { tagsIn } from '../../../model/graph/tags.ts';

/**
 * A step of a plan is an item of one of its checklists, or a step of a page; ticks are kept under its
 * id, so no item has that of another one. Pages that leave no trace are no part of a plan, which does.
 */
export default function* planSteps({ records, pages }: Content): Iterable<Problem> {
  const isQuiet = (path: string) =>
    pages.some((page) => page.path === path && page.frontMatter['quickExit'] === true);
  const itemsIn = (lists: typeof records.checklists) =>
    new Set(lists.flatMap(({ data }) => data.items.map((item) => item.id)));
  const allItems = itemsIn(records.checklists);
  for (const { file, data } of records.plans) {
    const lists = records.checklists.filter(({ name }) => data.checklists.includes(name));
    const items = itemsIn(lists);
    // Which items a list has that is missing or broken, which is told by itself, is not known.
    const areKnown = lists.length === data.checklists.length;
    const quiet = (field: string, path: string) => ({
      file,
      field,
      message: `names "${path}", a page that leaves no trace: a plan would. Take it out.`,
    });
    for (const [place, harm] of data.harms.entries())
      for (const [index, path] of harm.pages.entries())
        if (isQuiet(path)) yield quiet(`harms.${place}.pages.${index}`, path);
    for (const [place, step] of data.steps.entries()) {
      const field = `steps.${place}`;
      if ('item' in step) {
        if (areKnown && !items.has(step.item))
          yield {
            file,
            field: `${field}.item`,
            message: `names "${step.item}", which is no item of the plan's checklists: correct the id, or add its list to "checklists".`,
          };
        continue;
      }
      if (allItems.has(step.id))
        yield {
          file,
          field: `${field}.id`,
          message: `is "${step.id}", the id of an item of a checklist: choose another, or name it as "item".`,
        };
      if (isQuiet(step.page)) yield quiet(`${field}.page`, step.page);
      const leadsTo = pages.filter(({ path }) => path === step.page);
      const has = (page: (typeof pages)[number]) =>
        pageSteps(tagsIn(page)).some(({ id }) => id === step.step);
      if (leadsTo.length > 0 && !leadsTo.some(has))
        yield {
          file,
          field: `${field}.step`,
          message: `names "${step.step}", but the page "${step.page}" has no <Step> with that id.`,
        };
    }
  }
}
