import { languageOfFile } from '../../lib/language-facts.ts';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const before = '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}、。」』）]';
const after = '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}「『（]';

/** The end of a source line beside Japanese, and a space between Japanese and a tag or emphasis. */
const gap = new RegExp(`(?<=${before})\\n|\\n(?=${after})|^ (?=${after})|(?<=[、。]) $`, 'gu');

/**
 * Joins the lines and the marked parts of paragraphs without a space where a language has none, such
 * as Japanese: browsers show the end of a source line as one.
 */
export function remarkJapaneseLines() {
  return (tree: Root, file: VFile): void => {
    if (languageOfFile(file.path)?.spaces !== false) return;
    visit(tree, 'text', (node, index, parent) => {
      const isBetween = node.value === ' ' && endsSentence(parent?.children[(index ?? 0) - 1]);
      node.value = isBetween ? '' : node.value.replace(gap, '');
    });
  };
}

function endsSentence(node: Nodes | undefined): boolean {
  if (node === undefined) return false;
  if ('children' in node) return endsSentence(node.children.at(-1));
  return 'value' in node && /[。、]$/.test(node.value);
}
