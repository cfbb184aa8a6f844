import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Identifier, ImportDeclaration, Program } from 'estree';
import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { allLanguages } from '../../lib/language-facts.ts';
import { pageCitations, pageSteps } from '../../model/graph/page-citations.ts';
import { tagsOf } from '../../model/graph/tags.ts';
import { tagFolder, tags } from '../../model/tags.ts';
import { violationsIn } from './violations.ts';

const components = fileURLToPath(new URL('../../components', import.meta.url));

/**
 * Lets pages use the project's tags without import lines, and stops at what pages may not hold.
 *
 * `<Chart id="x" />` becomes `<AuthorTag tag={ChartTag} component={Chart} on="ja/do/police" nth="0"
 * section="steps" id="x" />`: a page imports the components of its own tags and no others, so that it
 * carries their styles alone, and each tag is told which page it stands on, which of its name it is
 * there, and in which section. What the page cites goes into its front matter, for its list of
 * sources, and so do its steps.
 */
export function remarkAuthorTags() {
  return (tree: Root, file: VFile): void => {
    const languages = allLanguages.map(({ tag }) => tag);
    for (const { node, message } of violationsIn(tree, languages)) file.fail(message, node);
    const uses = tagsOf(tree);
    const astro = (file.data['astro'] ??= {}) as { frontmatter?: Record<string, unknown> };
    Object.assign((astro.frontmatter ??= {}), {
      citations: pageCitations(uses),
      steps: pageSteps(uses),
    });
    if (uses.length === 0) return;
    const page = pageIdOf(file.path);
    if (page === undefined) file.fail('uses tags, which only pages below content/docs/ may.');
    const left = uses.values();
    const counts = new Map<string, number>();
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const { name } = node;
      if (name === null || !Object.hasOwn(tags, name)) return;
      const nth = counts.get(name) ?? 0;
      counts.set(name, nth + 1);
      node.name = 'AuthorTag';
      node.attributes.unshift(
        attribute('tag', `${name}Tag`),
        attribute('component', name),
        { type: 'mdxJsxAttribute', name: 'on', value: page },
        { type: 'mdxJsxAttribute', name: 'nth', value: String(nth) },
        { type: 'mdxJsxAttribute', name: 'section', value: left.next().value!.section },
      );
    });
    const used = [...new Set(uses.map(({ name }) => name))].sort();
    tree.children.unshift(
      importOf('AuthorTag', join(components, 'author-tag/AuthorTag.astro')),
      ...used.flatMap((name) => [
        importOf(name, join(components, tags[name]!.component)),
        importOf(`${name}Tag`, join(tagFolder, `${name}.ts`)),
      ]),
    );
  };
}

/** An attribute whose value is what the page imports under a name. */
function attribute(name: string, imported: string): MdxJsxAttribute {
  const expression: Identifier = { type: 'Identifier', name: imported };
  const estree = programOf({ type: 'ExpressionStatement', expression });
  const value = {
    type: 'mdxJsxAttributeValueExpression' as const,
    value: imported,
    data: { estree },
  };
  return { type: 'mdxJsxAttribute', name, value };
}

/** `import Name from '…'` as MDX keeps it in the tree. */
function importOf(name: string, file: string): RootContent {
  const declaration: ImportDeclaration = {
    type: 'ImportDeclaration',
    attributes: [],
    specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } }],
    source: { type: 'Literal', value: file, raw: JSON.stringify(file) },
  };
  return { type: 'mdxjsEsm', value: '', data: { estree: programOf(declaration) } };
}

function programOf(statement: Program['body'][number]): Program {
  return { type: 'Program', sourceType: 'module', body: [statement] };
}

/** The id of a page's entry (`ja/do/police`; `ja` for a home page) from the path of its file. */
function pageIdOf(file: string): string | undefined {
  const path = /[\\/]content[\\/]docs[\\/](.+)\.mdx$/.exec(file)?.[1];
  return path?.replaceAll('\\', '/').replace(/\/index$/, '');
}
