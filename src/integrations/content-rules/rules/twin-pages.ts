import type { ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';
import { parsePage, tagsIn } from '../../../model/graph/tags.ts';
import { wordsInTag } from '../../../model/graph/tag-places.ts';
import { tags } from '../../../model/tags.ts';
import { translationsIn } from '../../../model/graph/translation-state.ts';
import { headingsOf } from './heading-ids.ts';

/** Every page exists in each language that has all pages, and all languages of a page have the same headings, tags and front-matter facts in the same order. */
export const twinPages: Rule = {
  name: 'twin-pages',
  check({ pages, broken, languages }) {
    const problems: Problem[] = [];
    const isDraft = ({ frontMatter }: ContentPage) => frontMatter['draft'] === true;
    for (const page of pages.filter((one) => !isDraft(one))) {
      const lacking = languages
        .filter(
          ({ tag, completeness }) =>
            completeness !== 'some' &&
            !pages.some(({ path, language }) => path === page.path && language === tag),
        )
        .map(({ tag }) => page.file.replace(`/${page.language}/`, `/${tag}/`));
      for (const file of lacking)
        if (!broken.some((other) => other.file === file))
          problems.push({ file: page.file, message: `has no twin: write ${file}.` });
    }
    for (const [page, translation] of translationsIn(pages))
      if (![page, translation].some(isDraft) && isComparable(page) && isComparable(translation))
        problems.push(...compare(page, translation));
    return problems;
  },
};

/**
 * Without its ids or its tags an outline differs at a place where nothing is wrong; the rules
 * `heading-ids` and `page-text` tell.
 */
const isComparable = (page: ContentPage) =>
  'tree' in parsePage(page) && headingsOf(page).every(({ id }) => id !== undefined);

/** Of front matter that could not be read, reading the content has told. */
const wasRead = ({ frontMatter }: ContentPage) => Object.keys(frontMatter).length > 0;

function compare(ja: ContentPage, en: ContentPage): Problem[] {
  const outlines = [outline(ja), outline(en)] as const;
  const index = outlines[0].findIndex((part, position) => part !== outlines[1][position]);
  const place =
    index === -1 && outlines[1].length > outlines[0].length ? outlines[0].length : index;
  const problems: Problem[] =
    place === -1
      ? []
      : [
          {
            file: en.file,
            message: `differs from its Japanese twin: there ${outlines[0][place] ?? 'nothing'}, here ${outlines[1][place] ?? 'nothing'}. Headings and tags stand in the same order in both.`,
          },
        ];
  if (!wasRead(ja) || !wasRead(en)) return problems;
  for (const field of sharedFields)
    if (JSON.stringify(ja.frontMatter[field]) !== JSON.stringify(en.frontMatter[field]))
      problems.push({
        file: en.file,
        field,
        message: 'differs from the Japanese twin: both say the same facts.',
      });
  return problems;
}

/** Fields that say a fact, which is the same in both languages. */
const sharedFields = [
  'kind',
  'reviewed',
  'reviewBy',
  'minutes',
  'sources',
  'movedFrom',
  'quickExit',
  'emergencyKit',
];

/** Headings and tags of a page in order, without their words. */
function outline(page: ContentPage): string[] {
  const headings = headingsOf(page).map(({ marks, id, line }) => ({
    line,
    text: `the heading ${marks} #${id}`,
  }));
  const facts = tagsIn(page)
    // Where a citation falls in a sentence depends on the language's word order.
    .filter(({ name }) => !tags[name]?.isInline)
    .map((use) => {
      const words = wordsInTag(use);
      const names = Object.entries(use.attributes).filter(([key]) => !(key in words));
      const written = [use.name, ...names.map(([key, value]) => `${key}="${value}"`)];
      return { line: use.line, text: `<${written.join(' ')}>` };
    });
  return [...headings, ...facts].sort((a, b) => a.line - b.line).map(({ text }) => text);
}
