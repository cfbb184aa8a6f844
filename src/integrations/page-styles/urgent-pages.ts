import { allLanguages } from '../../lib/language-facts.ts';

const urgent = new RegExp(
  `^(?:(?:${allLanguages.map(({ tag }) => tag).join('|')})/(?:(?:act-now|situations/[^/]+|do/stop-card)/)?)?index\\.html$`,
);

/**
 * Whether a reader in panic may open this page first: the doors of the site, what to do now, what
 * happened, and how to stop the card.
 * @param path of its file below the folder of the site
 */
export function isUrgent(path: string): boolean {
  return urgent.test(path);
}
