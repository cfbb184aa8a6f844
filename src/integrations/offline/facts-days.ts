import { lastChecked } from '../../lib/freshness.ts';
import type { Content } from '../content-rules/content.ts';

/** The day the oldest fact on a page was checked, `YYYY-MM-DD`; undefined for a page without facts. */
export type FactsDay = (path: string, html: string) => string | undefined;

/**
 * Finds the days from the content: when the page was reviewed, and when the channels of the
 * contacts it shows were last checked, whichever is oldest.
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
  return (path, html) => {
    const shown = contacts
      .filter(({ marks }) => marks.some((mark) => html.includes(mark)))
      .flatMap(({ days }) => days);
    return [...shown, ...(reviewed.has(path) ? [reviewed.get(path)!] : [])].sort()[0];
  };
}
