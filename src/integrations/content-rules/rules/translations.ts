import { original } from '../../../model/language.ts';
import type { Content, ContentPage } from '../../../model/graph/content.ts';
import { placesInFrontMatter } from '../../../model/graph/content.ts';
import { headingsOf } from '../../../model/graph/headings.ts';
import { movedFromOf } from '../../../model/graph/moves.ts';
import { pageCitations } from '../../../model/graph/page-citations.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { isDraft } from '../../../model/graph/read-pages.ts';
import { wordsInTag } from '../../../model/graph/tag-places.ts';
import { tagsIn } from '../../../model/graph/tags.ts';
import { fingerprintOf, translationsIn } from '../../../model/graph/translation-state.ts';
import type { LanguageFacts } from '../../../model/languages/read-languages.ts';
import { pageFrontMatter } from '../../../model/page.ts';
import { tags } from '../../../model/tags.ts';

/**
 * Every page exists in each language that has all pages. All languages of a page have the same
 * headings and tags in the same order, rest on the same records whatever the word order, and say the
 * same facts in their front matter.
 */
export default function* translations(content: Content): Iterable<Problem> {
  yield* missing(content);
  for (const [page, translation] of translationsIn(content.pages))
    if (!isDraft(page) && !isDraft(translation)) yield* differences(page, translation);
}

function* missing({ pages, broken, languages }: Content): Iterable<Problem> {
  const needed = languages.filter(({ completeness }) => completeness !== 'some');
  const isNeeded = ({ language }: ContentPage) => needed.some(({ tag }) => tag === language);
  const published = pages.filter((page) => !isDraft(page));
  const originals = new Set(
    published.filter(({ language }) => language === original).map(({ path }) => path),
  );
  for (const page of published) {
    // What lacks beside an original is told of that.
    if (page.language !== original && originals.has(page.path)) continue;
    const lacking = needed.filter(
      ({ tag }) =>
        !pages.some(({ language, path }) => language === tag && path === page.path) &&
        !broken.some(({ file }) => file === fileIn(tag, page)),
    );
    const elsewhere = pages.find(
      (other) => lacking.some(({ tag }) => tag === other.language) && belongTogether(page, other),
    );
    if (page.language === original && elsewhere)
      yield atAnotherPath(
        page,
        pages.filter(({ path }) => path === elsewhere.path),
      );
    else if (isNeeded(page) && !elsewhere)
      for (const { tag } of lacking)
        yield { file: page.file, message: `has no translation: write ${fileIn(tag, page)}.` };
    // Where a language that has all pages was forgotten as well, the original names both.
    else if (!isNeeded(page) && lacking.length === needed.length)
      yield elsewhere ? leftBehind(page, elsewhere) : withoutOthers(page, lacking);
  }
}

/** The file of a page in another language. */
const fileIn = (tag: string, { file, language }: ContentPage) =>
  file.replace(`/${language}/`, `/${tag}/`);

function atAnotherPath({ file }: ContentPage, there: ContentPage[]): Problem {
  const [translations, both] = there.length > 1 ? ['translations', 'all'] : ['translation', 'both'];
  const files = there.map((one) => one.file).join(' and ');
  return {
    file,
    message: `has its ${translations} at another path, ${files}: give ${both} files the same name and folder.`,
  };
}

/** Of a page that was moved in every language that has all pages, and not in this one. */
function leftBehind(page: ContentPage, moved: ContentPage): Problem {
  const before = movedFromOf(moved.frontMatter);
  const all = before.includes(page.path) ? before : [...before, page.path];
  return {
    file: page.file,
    message: `still has the old path of the page that is at ${moved.file} now: rename it to ${fileIn(page.language, moved)}, and say "movedFrom: [${all.join(', ')}]" in every language.`,
  };
}

/** Of a page that only a language has which need not have any. */
function withoutOthers(page: ContentPage, lacking: readonly LanguageFacts[]): Problem {
  const files = lacking.map(({ tag }) => fileIn(tag, page));
  return {
    file: page.file,
    message: `is there without ${files.join(' and ')}. If the page was moved, rename this file as well, and say "movedFrom: [${page.path}]" in every language; otherwise write what is missing.`,
  };
}

/** Whether pages of different paths are translations of each other, one of which was moved. */
function belongTogether(page: ContentPage, other: ContentPage): boolean {
  const wasThere = (one: ContentPage, path: string) => movedFromOf(one.frontMatter).includes(path);
  const wasChecked = (one: ContentPage, against: ContentPage) =>
    one.frontMatter['checkedAgainst'] === fingerprintOf(against);
  return (
    wasThere(page, other.path) ||
    wasThere(other, page.path) ||
    wasChecked(page, other) ||
    wasChecked(other, page)
  );
}

function* differences(page: ContentPage, translation: ContentPage): Iterable<Problem> {
  const told = { file: translation.file, comparedWith: page.file };
  const [there, here] = [outline(page), outline(translation)];
  const longer = there.length > here.length ? there : here;
  const place = longer.findIndex((_, index) => there[index]?.text !== here[index]?.text);
  if (place >= 0)
    yield {
      ...told,
      line: (here[place] ?? here.at(-1))?.line,
      message: `differs from ${page.file}${there[place] ? `:${there[place].line}` : ''}: there ${there[place]?.text ?? 'nothing'}, here ${here[place]?.text ?? 'nothing'}. Headings and tags stand in the same order in both.`,
    };
  // What is missing with a tag is told with the tag.
  else
    for (const [one, other] of [
      [page, translation],
      [translation, page],
    ] as const)
      for (const cited of citedBy(one).difference(citedBy(other)))
        yield {
          file: other.file,
          comparedWith: one.file,
          message: `does not cite ${cited}, which ${one.file} cites.`,
        };
  const written = ({ frontMatter }: ContentPage, field: string) =>
    frontMatter[field] === undefined
      ? `no "${field}"`
      : `${field}: ${JSON.stringify(frontMatter[field])}`;
  const fields = factsOf([page, translation]).filter(
    (field) => written(page, field) !== written(translation, field),
  );
  if (fields.length > 0)
    yield {
      ...told,
      field: fields[0],
      message: `differs from ${page.file}: both say the same facts, and there stands ${fields.map((field) => written(page, field)).join(', ')}.`,
    };
}

/** The fields of front matter that hold no words. The state that was checked is a translation's own. */
function factsOf(pages: ContentPage[]): string[] {
  const words = placesInFrontMatter(pages).flatMap(({ meaning, path }) =>
    meaning.kind === 'text' ? [path[0]] : [],
  );
  const own = ['checkedAgainst', ...words];
  return Object.keys(pageFrontMatter.shape).filter((field) => !own.includes(field));
}

function citedBy(page: ContentPage): Set<string> {
  return new Set(pageCitations(tagsIn(page)).cited.map(({ to, id }) => `"${id}" (${to})`));
}

/** Headings and tags of a page in order, without their words. */
function outline(page: ContentPage): { line: number; text: string }[] {
  const headings = headingsOf(page).map(({ depth, id, line }) => ({
    line,
    text: `the heading ${'#'.repeat(depth)} [#${id}]`,
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
  return [...headings, ...facts].sort((a, b) => a.line - b.line);
}
