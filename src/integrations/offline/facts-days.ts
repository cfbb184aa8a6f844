import type { Content } from '../../model/graph/content.ts';
import { daysOfParts } from '../../model/graph/days.ts';

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
  const contacts = new Map(
    records.contacts.map(({ name, data }) => [name, daysOfParts('contacts', data)]),
  );
  const sources = new Map(
    records.sources.map(({ name, data }) => [name, daysOfParts('sources', data)]),
  );
  return (path, html) => {
    const days = [
      ...daysOf(contacts, html, /(?:["#]contact-|\/contacts\/)([a-z0-9-]+)/g),
      ...(reviewed.has(path) ? [reviewed.get(path)!] : []),
    ];
    return (days.length > 0 ? days : daysOf(sources, html, /"source-([a-z0-9-]+)"/g)).sort()[0];
  };
}

/** The days of what a page names, by the id that the pattern finds. */
function daysOf(days: Map<string, string[]>, html: string, named: RegExp): string[] {
  const ids = new Set([...html.matchAll(named)].map(([, id]) => id!));
  return [...ids].flatMap((id) => days.get(id) ?? []);
}
