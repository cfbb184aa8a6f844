import { factsByHarm } from './due-facts.ts';
import type { Content } from '../../model/graph/content.ts';

/** Something that somebody has to look at again. */
export interface Due {
  /** The last day of its review period, `YYYY-MM-DD`. */
  due: string;
  kind: 'fact' | 'page';
  /** Path of its file from the project's root. */
  file: string;
  /** The channel of a contact; empty for a whole file. */
  channel: string;
  state: 'fresh' | 'ageing' | 'withheld' | 'overdue';
}

/**
 * All that is to be checked again, the most pressing first. Facts that readers are offered fall due at
 * the end of their review period, those due on one day by the harm that a wrong one does; pages on
 * their `reviewBy` day.
 */
export function dueList({ records, pages }: Pick<Content, 'records' | 'pages'>, today: string) {
  const facts = factsByHarm(records, today)
    .filter(({ isOffered, due }) => isOffered && due !== '')
    .map(({ file, id, due, state }): Due => {
      return { due, kind: 'fact', file, channel: id.split('/')[2] ?? '', state };
    });
  const texts = pages.map(({ file, frontMatter }): Due => {
    const due = String(frontMatter['reviewBy']);
    return { due, kind: 'page', file, channel: '', state: today > due ? 'overdue' : 'fresh' };
  });
  return [...facts, ...texts].sort((one, other) => one.due.localeCompare(other.due));
}
