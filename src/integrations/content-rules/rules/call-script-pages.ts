import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { tagsIn } from '../../../model/graph/tags.ts';

/** The page that a call script names has it: a reader who is led there finds the whole call. */
export default function* callScriptPages({ records, pages }: Content): Iterable<Problem> {
  for (const { file, name, data } of records['call-scripts'])
    for (const page of pages.filter(({ path }) => path === data.page)) {
      const has = tagsIn(page).some(
        (tag) => tag.name === 'CallScript' && tag.attributes['id'] === name,
      );
      if (!has)
        yield {
          file,
          field: 'page',
          message: `names "${data.page}", but ${page.file} has no <CallScript id="${name}" />: put it there, or name the page that has it.`,
        };
    }
}
