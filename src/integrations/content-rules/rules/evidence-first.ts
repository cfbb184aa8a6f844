import type { ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';
import { lineAt } from '../../../model/graph/tags.ts';

/**
 * Where proof may be lost, as a page leads there: the check-up in which things are removed, and the
 * ways to have Amazon act, after whose inquiry fraudulent orders have vanished from a history. A
 * plain link to `do/contact-amazon` also serves mere questions, so it does not count.
 */
const destroys =
  /\]\(\/[\w-]+\/do\/(?:undo-changes\/(?:#steps)?|contact-amazon\/#signed-(?:in|out))\)|<ContactCard\b[^>]*\bid="amazon-jp"/g;

const evidence = /\]\(\/[\w-]+\/do\/save-evidence\//;

/** A reader in trouble is led to saving the evidence before any step that may destroy it. */
export const evidenceFirst: Rule = {
  name: 'evidence-first',
  check: ({ pages }) =>
    pages.filter(({ frontMatter }) => frontMatter['kind'] === 'situation').flatMap(tooEarly),
};

function tooEarly(page: ContentPage): Problem[] {
  for (const step of page.body.matchAll(/<Step\s[^]*?<\/Step>/g)) {
    const [first] = step[0].matchAll(destroys);
    if (!first) continue;
    const place = step.index + first.index;
    return evidence.test(page.body.slice(0, place))
      ? []
      : [
          {
            file: page.file,
            line: lineAt(page, place),
            message:
              'leads to a step that may destroy proof before any link to do/save-evidence: put that link into the box "now" or into an earlier step.',
          },
        ];
  }
  return [];
}
