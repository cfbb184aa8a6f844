import { languages, type Language } from '../language.ts';
import { pageFrontMatter } from '../page.ts';
import type { Contact } from '../records/contacts.ts';
import type { Sheet } from '../records/sheets.ts';
import type { Content } from './content.ts';

/** A page that was moved: where it was and where it is, below the language, without slashes at their ends. */
export interface Move {
  language: Language;
  from: string;
  to: string;
}

/** What of the content has addresses of its own. */
interface Movable {
  /** One language of a page each; the path is below the language. */
  pages: readonly { language: Language; path: string; movedFrom?: readonly string[] | undefined }[];
  contacts: readonly Pick<Contact, 'id' | 'movedFrom'>[];
  sheets: readonly Pick<Sheet, 'id' | 'movedFrom'>[];
}

/** Below the language, the address of the page that a record has to itself in every language. */
export const recordPage = {
  contacts: (id: string) => `contacts/${id}`,
  sheets: (id: string) => `print/${id}`,
};

/** Every address that led to a page before it was moved. */
export function movesOf(content: Movable): Move[] {
  const ofPages = content.pages.flatMap(({ language, path, movedFrom = [] }) =>
    movedFrom.map((from) => ({ language, from, to: path })),
  );
  const ofRecords = (['contacts', 'sheets'] as const).flatMap((kind) =>
    content[kind].flatMap(({ id, movedFrom = [] }) =>
      languages.flatMap((language) =>
        movedFrom.map((from) => ({
          language,
          from: recordPage[kind](from),
          to: recordPage[kind](id),
        })),
      ),
    ),
  );
  return [...ofPages, ...ofRecords];
}

/** The moves that `content/` tells. */
export function contentMoves({ pages, records }: Pick<Content, 'pages' | 'records'>): Move[] {
  return movesOf({
    pages: pages.map(({ language, path, frontMatter }) => ({
      language,
      path,
      movedFrom: movedFromOf(frontMatter),
    })),
    contacts: records.contacts.map(({ data }) => data),
    sheets: records.sheets.map(({ data }) => data),
  });
}

/**
 * Paths that pages name as their old ones where that is not right yet, or not the same in all
 * languages: of what leads there nothing can be said before.
 */
export function unsettledMoves(pages: Content['pages']): Set<string> {
  const unsettled = [...Map.groupBy(pages, ({ path }) => path).values()].filter((languages) => {
    const [first, ...others] = languages.map(({ frontMatter }) => frontMatter['movedFrom']);
    return (
      !pageFrontMatter.shape.movedFrom.safeParse(first).success ||
      others.some((other) => String(other) !== String(first))
    );
  });
  const named = unsettled.flat().flatMap(({ frontMatter }) => movedFromOf(frontMatter));
  return new Set(named.map((path) => path.replace(/^\/|\/$/g, '')));
}

/** What front matter that may break its schema says of where its page was. */
export function movedFromOf({ movedFrom }: Record<string, unknown>): string[] {
  return Array.isArray(movedFrom) ? movedFrom.map(String) : [];
}
