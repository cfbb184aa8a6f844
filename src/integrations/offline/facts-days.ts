import { lastChecked } from '../../lib/freshness.ts';
import type { Content } from '../content-rules/content.ts';

/** The day the oldest fact on a page was checked, `YYYY-MM-DD`; undefined for a page without facts. */
export type FactsDay = (path: string, html: string) => string | undefined;

/**
 * Finds the days from the content: when the page was reviewed, and when the channels of the
 * contacts it shows were last checked, whichever is oldest; on a list of sources, when the oldest
 * was read.
 */
export function factsDays({ pages, records }: Content): FactsDay {
  const reviewed = new Map(
    pages.map(({ language, path, frontMatter }) => [
      `${language}/${path}${path && '/'}`,
      String(frontMatter['reviewed']),
    ]),
  );
  const contacts = records.contacts.map(({ data }) => ({
    marks: [`"contact-${data.id}"`, `#contact-${data.id}`],
    days: data.channels.map(lastChecked),
  }));
  const sources = records.sources.map(({ data }) => ({
    mark: `"source-${data.id}"`,
    day: data.readOn,
  }));
  return (path, html) => {
    const shown = contacts
      .filter(({ marks }) => marks.some((mark) => html.includes(mark)))
      .flatMap(({ days }) => days);
    const days = [...shown, ...(reviewed.has(path) ? [reviewed.get(path)!] : [])];
    const read = () => sources.filter(({ mark }) => html.includes(mark)).map(({ day }) => day);
    return (days.length > 0 ? days : read()).sort()[0];
  };
}
