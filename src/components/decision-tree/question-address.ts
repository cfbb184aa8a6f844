import type { Language } from '../../lib/language.ts';
import { pageAddress } from '../../lib/links.ts';
import type { DecisionTree } from '../../model/records/decision-trees.ts';

/** The address of a question; the first one stands on the tree's own page. */
export function questionAddress(tree: DecisionTree, nodeId: string, language: Language): string {
  return pageAddress(language, nodeId === tree.start ? 'find' : `find/${nodeId}`);
}
