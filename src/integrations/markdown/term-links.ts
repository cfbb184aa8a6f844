import type { Link, Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { termAnchor } from '../../components/glossary/term-anchor.ts';
import { byLanguage, type Language } from '../../model/language.ts';
import { factsOf, languageOfFile } from '../../lib/language-facts.ts';
import { tags } from '../../model/tags.ts';
import type { Term } from '../../model/records/glossary.ts';

/** Kinds of page on which terms are linked. Where every second counts, prose stays free of side roads. */
const linkedKinds = new Set(['task', 'explanation', 'about']);

/** Nodes in which no term becomes a link, beside the tags that are links. */
const closed = new Set(['heading', 'link', 'linkReference']);

/** The fewest characters of a linked term: shorter ones stand inside other words too often. */
const shortest = (language: Language) => (factsOf(language).spaces ? 4 : 3);

/** Links the first use of a glossary term on a page to the glossary. */
export function remarkTermLinks(terms: Pick<Term, 'id' | Language>[]) {
  const patterns = byLanguage((language) => patternOf(terms, language));
  return () =>
    (tree: Root, file: VFile): void => {
      const language = languageOfFile(file.path)?.tag;
      const frontMatter = (
        file.data['astro'] as { frontmatter?: Record<string, unknown> } | undefined
      )?.frontmatter;
      if (
        // A language that holds a part of the guide has no names of terms.
        !language ||
        !patterns[language] ||
        !linkedKinds.has(String(frontMatter?.['kind'])) ||
        file.path.includes('glossary')
      )
        return;
      const { pattern, idOf } = patterns[language];
      const linked = new Set<string>();
      visitParents(tree, 'text', (node, ancestors) => {
        if (ancestors.some(isClosed)) return undefined;
        const parts = splitAtTerms(node, pattern, idOf, linked, language);
        if (parts.length === 1) return undefined;
        const parent: Parent = ancestors.at(-1)!;
        const index = parent.children.indexOf(node);
        parent.children.splice(index, 1, ...parts);
        return [SKIP, index + parts.length];
      });
    };
}

function isClosed(node: { type: string; name?: string | null }): boolean {
  return closed.has(node.type) || tags[node.name ?? '']?.isLink === true;
}

/** A pattern that finds any term, longest first, and the id of what it finds. */
function patternOf(terms: Pick<Term, 'id' | Language>[], language: Language) {
  const named = terms.filter((term) => term[language].length >= shortest(language));
  const idOf = new Map(named.map((term) => [term[language].toLowerCase(), term.id]));
  const words = named
    .map((term) => term[language].replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((first, second) => second.length - first.length);
  const edge = factsOf(language).spaces ? '\\b' : '';
  return { pattern: new RegExp(`${edge}(?:${words.join('|')})${edge}`, 'gi'), idOf };
}

function splitAtTerms(
  node: Text,
  pattern: RegExp,
  idOf: Map<string, string>,
  linked: Set<string>,
  language: Language,
): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(pattern)) {
    const id = idOf.get(match[0].toLowerCase());
    if (id === undefined || linked.has(id)) continue;
    linked.add(id);
    if (match.index > end) parts.push({ type: 'text', value: node.value.slice(end, match.index) });
    const link: Link = {
      type: 'link',
      url: `/${language}/understand/glossary/#${termAnchor(id)}`,
      data: { hProperties: { className: ['term'] } },
      children: [{ type: 'text', value: match[0] }],
    };
    parts.push(link);
    end = match.index + match[0].length;
  }
  if (end < node.value.length || parts.length === 0)
    parts.push({ type: 'text', value: node.value.slice(end) });
  return parts;
}
