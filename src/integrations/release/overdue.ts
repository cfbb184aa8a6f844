import { dueList, type Due } from '../content-rules/due-list.ts';
import type { Content } from '../../model/graph/content.ts';

const remedies: Record<Due['kind'], string> = {
  fact: 'compare it with its official page by "npm run verify", which writes the day into its file.',
  page: 'read it against its sources, then write the day as "reviewed" and the next as "reviewBy".',
};

/**
 * What keeps a version from being published on the day `today` (`YYYY-MM-DD`): every page and every
 * fact offered to readers whose review is overdue, each with what to do. Commits and builds go on
 * with them, so that a correction never waits for a review of something else.
 */
export function overdueIn(content: Pick<Content, 'records' | 'pages'>, today: string): string[] {
  return dueList(content, today)
    .filter(({ state }) => state !== 'fresh')
    .map(
      ({ file, channel, due, kind }) =>
        `${`${file} ${channel}`.trimEnd()} was to be checked by ${due}: ${remedies[kind]}`,
    );
}
