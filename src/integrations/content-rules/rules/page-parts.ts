import type { Content, ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';
import { headingsOf } from '../../../model/graph/headings.ts';
import { violationsIn } from '../../markdown/violations.ts';
import { parsePage, tagsIn } from '../../../model/graph/tags.ts';
import { tags } from '../../../model/tags.ts';

/** What a kind of page must have: boxes of advice (one of each row), other tags, headings. */
interface Parts {
  advice: string[][];
  tags: string[];
  headings: string[];
}

const parts: Record<string, Parts> = {
  home: { advice: [], tags: ['Primary', 'Choices', 'OfflineNotice'], headings: [] },
  'act-now': {
    advice: [['answer'], ['dont']],
    tags: ['Primary', 'Choices', 'PageFacts', 'OfflineNotice', 'Checklist'],
    headings: ['choose', 'next'],
  },
  situation: {
    // Where somebody is in danger, what to do now is to call.
    advice: [['answer'], ['now', 'call'], ['dont'], ['later']],
    tags: ['Steps'],
    headings: ['next'],
  },
  task: {
    advice: [['answer'], ['dont']],
    tags: ['Steps'],
    headings: ['next'],
  },
  explanation: { advice: [['answer']], tags: [], headings: ['next'] },
};

/** Pages whose steps are the sentences of a call. */
const callPages = /^say\//;

/** A page has what its kind promises: a short answer, steps, what not to do, what comes next, its sources. */
export default function* pageParts({ pages, languages }: Content): Iterable<Problem> {
  const known = languages.map(({ tag }) => tag);
  for (const page of pages) {
    const parsed = parsePage(page);
    const missing = missingParts(page);
    // What is there with a mistake in it, the rules `page-text` and `heading-ids` tell.
    if (missing.length > 0 && 'tree' in parsed && violationsIn(parsed.tree, known).length === 0)
      yield {
        file: page.file,
        message: `is a page of the kind "${String(page.frontMatter['kind'])}" without ${missing.join(', ')}: add ${missing.length === 1 ? 'it' : 'them'}.`,
      };
  }
}

function missingParts(page: ContentPage): string[] {
  const needed = parts[String(page.frontMatter['kind'])];
  if (!needed) return [];
  const used = tagsIn(page);
  const names = callPages.test(page.path) ? ['CallScript'] : needed.tags;
  const ids = headingsOf(page).map(({ id }) => id);
  const has = (name: string, kind?: string) =>
    used.some((tag) => tag.name === name && (!kind || tag.attributes['kind'] === kind));
  const { sources = [] } = page.frontMatter;
  return [
    ...needed.advice
      .filter((kinds) => !kinds.some((kind) => has('Advice', kind)))
      .map((kinds) => `<Advice kind="${kinds.join('" or "')}">`),
    ...names.filter((name) => !has(name)).map((name) => `<${name}>`),
    ...needed.headings
      .filter((id) => !ids.includes(id) && !ids.includes(undefined))
      .map((id) => `a heading with the id [#${id}]`),
    ...(String(sources) !== '' || used.some(({ name }) => tags[name]?.cites)
      ? []
      : ['a source: a <Cite>, or an entry in "sources"']),
  ];
}
