import type { ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import type { Rule } from '../rule.ts';
import { parsePage, tagsIn, type TagUse } from '../../../model/graph/tags.ts';
import { tags } from '../../../model/tags.ts';

/** What a kind of page must have: front-matter fields, boxes of advice, other tags, headings. */
interface Parts {
  fields: string[];
  advice: string[];
  tags: string[];
  headings: string[];
}

const parts: Record<string, Parts> = {
  home: { fields: [], advice: [], tags: ['Primary', 'Choices', 'OfflineNotice'], headings: [] },
  'act-now': {
    fields: ['for', 'minutes', 'needs', 'keywords'],
    advice: ['answer', 'dont'],
    tags: ['Primary', 'Choices', 'PageFacts', 'OfflineNotice', 'Checklist'],
    headings: ['choose', 'next'],
  },
  situation: {
    fields: ['for', 'minutes', 'needs', 'keywords'],
    advice: ['answer', 'now', 'dont'],
    tags: ['Steps'],
    headings: ['next'],
  },
  task: {
    fields: ['for', 'minutes', 'needs', 'keywords'],
    advice: ['answer', 'dont'],
    tags: ['Steps'],
    headings: ['next'],
  },
  explanation: { fields: ['keywords'], advice: ['answer'], tags: [], headings: ['next'] },
};

/** Pages whose steps are the sentences of a call. */
const callPages = /^say\//;

/** A page has what its kind promises: a short answer, steps, what not to do, what comes next, its sources. */
export const pageParts: Rule = {
  name: 'page-parts',
  check: ({ pages }) => pages.flatMap(missingParts),
};

function missingParts(page: ContentPage): Problem[] {
  const needed = parts[String(page.frontMatter['kind'])];
  // Of a page that cannot be read, the rule `page-text` tells.
  if (!needed || 'wrong' in parsePage(page)) return [];
  const used = tagsIn(page);
  const names = callPages.test(page.path) ? ['CallScript'] : needed.tags;
  const missing = [
    ...needed.fields
      .filter((field) => isEmpty(page.frontMatter[field]))
      .map((field) => `the field "${field}"`),
    ...needed.advice
      .filter(
        (kind) => !used.some((tag) => tag.name === 'Advice' && tag.attributes['kind'] === kind),
      )
      .map((kind) => `<Advice kind="${kind}">`),
    ...names.filter((name) => !used.some((tag) => tag.name === name)).map((name) => `<${name}>`),
    ...needed.headings
      .filter((id) => !page.body.includes(`[#${id}]`))
      .map((id) => `a heading with the id [#${id}]`),
    ...(restsOnSomething(page, used) ? [] : ['a source: a <Cite>, or an entry in "sources"']),
  ];
  return missing.length === 0
    ? []
    : [
        {
          file: page.file,
          message: `is a ${String(page.frontMatter['kind'])} page without ${missing.join(', ')}.`,
        },
      ];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function restsOnSomething(page: ContentPage, used: TagUse[]): boolean {
  return !isEmpty(page.frontMatter['sources']) || used.some(({ name }) => tags[name]?.cites);
}
