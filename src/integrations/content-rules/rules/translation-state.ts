import type { Content } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { isDraft } from '../../../model/graph/read-pages.ts';
import { staleTranslations } from '../../../model/graph/translation-state.ts';

/** Every translated page was read against its original as it is. Readers of one that was not are told. */
export default function* translationState({ pages }: Content): Iterable<Problem> {
  for (const { page, source } of staleTranslations(pages.filter((one) => !isDraft(one))))
    yield {
      file: page.file,
      field: 'checkedAgainst',
      comparedWith: source.file,
      isWarning: true,
      message: `was not set for ${source.file} as it is now: read both pages side by side, then run "npm run translations -- --accept ${page.file}".`,
    };
}
