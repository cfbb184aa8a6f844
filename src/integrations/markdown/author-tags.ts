import { fileURLToPath } from 'node:url';
import type { Program } from 'estree';
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const folder = (path: string) =>
  fileURLToPath(new URL(`../../components/${path}`, import.meta.url));

/** The tags a page of `content/docs/` may use, and the component behind each. */
export const authorTags: Record<string, string> = {
  Advice: folder('author-tags/Advice.astro'),
  AuditTogether: folder('author-tags/AuditTogether.astro'),
  AuditWeights: folder('author-tags/AuditWeights.astro'),
  CallScript: folder('author-tags/CallScript.astro'),
  ChangeLog: folder('author-tags/ChangeLog.astro'),
  Chart: folder('author-tags/Chart.astro'),
  Checklist: folder('author-tags/Checklist.astro'),
  Choice: folder('author-tags/Choice.astro'),
  Choices: folder('author-tags/Choices.astro'),
  Cite: folder('author-tags/Cite.astro'),
  Contact: folder('author-tags/Contact.astro'),
  ContactCard: folder('author-tags/ContactCard.astro'),
  ContactDirectory: folder('author-tags/ContactDirectory.astro'),
  CorrectionsAddress: folder('author-tags/CorrectionsAddress.astro'),
  DataFiles: folder('author-tags/DataFiles.astro'),
  DecisionTree: folder('author-tags/DecisionTree.astro'),
  Diagram: folder('author-tags/Diagram.astro'),
  Duration: folder('author-tags/Duration.astro'),
  Fold: folder('author-tags/Fold.astro'),
  Glossary: folder('author-tags/Glossary.astro'),
  KeptData: folder('author-tags/KeptData.astro'),
  Moment: folder('timeline/Moment.astro'),
  NumberCheck: folder('author-tags/NumberCheck.astro'),
  OfflineNotice: folder('author-tags/OfflineNotice.astro'),
  OfflineStatus: folder('author-tags/OfflineStatus.astro'),
  PageFacts: folder('author-tags/PageFacts.astro'),
  Phrases: folder('author-tags/Phrases.astro'),
  Primary: folder('author-tags/Primary.astro'),
  ScreenPath: folder('author-tags/ScreenPath.astro'),
  SearchBox: folder('author-tags/SearchBox.astro'),
  SelfAudit: folder('author-tags/SelfAudit.astro'),
  SheetIndex: folder('author-tags/SheetIndex.astro'),
  SiteDownload: folder('author-tags/SiteDownload.astro'),
  SiteIndex: folder('author-tags/SiteIndex.astro'),
  SourceDirectory: folder('author-tags/SourceDirectory.astro'),
  SourceLink: folder('author-tags/SourceLink.astro'),
  Step: folder('author-tags/Step.astro'),
  Steps: folder('author-tags/Steps.astro'),
  TimeLimit: folder('author-tags/TimeLimit.astro'),
  Timeline: folder('timeline/Timeline.astro'),
};

/** Plain HTML a page may use: ruby over a hard word, and a line break in a table. */
const htmlTags = new Set(['ruby', 'rt', 'rp', 'br']);

type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Lets pages use the project's tags without import lines, and refuses everything else that MDX
 * allows: imports, exports, expressions, other tags, pictures and links that leave the site. So prose
 * cannot carry script, and the text alone says what a page cites.
 */
export function remarkAuthorTags() {
  return (tree: Root, file: VFile): void => {
    const used = new Set<string>();
    visit(tree, (node) => {
      switch (node.type) {
        case 'mdxjsEsm':
          return file.fail(
            'has an import or export line: remove it, the project’s tags need none.',
            node,
          );
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
          if (!/^\s*\/\*[^]*\*\/\s*$/.test(node.value))
            return file.fail(
              'has a {…} expression: write the text itself, or a tag with plain attributes.',
              node,
            );
          return;
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          checkTag(node, file);
          if (node.name && Object.hasOwn(authorTags, node.name)) used.add(node.name);
          break;
        case 'link':
        case 'definition':
          if (!/^(?:\/(?!\/)|#)[^\\]*$/.test(node.url))
            file.fail(
              `has a link to "${node.url}": links lead to pages of this site (/ja/…, /en/…) or start with #.`,
              node,
            );
          break;
        case 'image':
        case 'imageReference':
          return file.fail(
            'has an image: pictures are drawn from words (<Chart>, <Diagram>).',
            node,
          );
        default:
      }
    });
    tree.children.unshift(...[...used].sort().map(importOf));
  };
}

function checkTag(tag: Tag, file: VFile): void {
  const name = tag.name ?? '<>';
  if (!Object.hasOwn(authorTags, name) && !htmlTags.has(name))
    file.fail(
      `uses the tag <${name}>, which pages may not use. Allowed: ${[...Object.keys(authorTags), ...htmlTags].join(', ')}.`,
      tag,
    );
  for (const attribute of tag.attributes)
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      file.fail(`gives <${name}> an attribute that is not plain text: write name="value".`, tag);
}

/**
 * `import Name from '…'` as MDX keeps it in the tree. The cast: Astro's other Markdown processor
 * declares the same node without the `estree` that MDX reads.
 */
function importOf(name: string): RootContent {
  const source = authorTags[name]!;
  const program: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [
      {
        type: 'ImportDeclaration',
        attributes: [],
        specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } }],
        source: { type: 'Literal', value: source, raw: JSON.stringify(source) },
      },
    ],
  };
  return { type: 'mdxjsEsm', value: '', data: { estree: program } } as RootContent;
}
