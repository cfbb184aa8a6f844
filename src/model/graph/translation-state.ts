import { original } from '../language.ts';
import { createHash } from 'node:crypto';
import type { ContentPage } from './content.ts';

/** What of an original page its translations say too. */
type OriginalText = Pick<ContentPage, 'frontMatter' | 'body'>;

/**
 * A short fingerprint of an original page: 12 hexadecimal digits of the SHA-256 of its words, in the
 * front matter (title, description, whom it is for, what is needed) and below it.
 */
export function fingerprintOf({ frontMatter, body }: OriginalText): string {
  const { title, description, for: readers = '', needs = [] } = frontMatter;
  // Astro keeps the line ends of the file, which git may have made those of Windows.
  const text = body.replaceAll('\r\n', '\n').trim();
  return createHash('sha256')
    .update(JSON.stringify([title, description, readers, needs, text]))
    .digest('hex')
    .slice(0, 12);
}

/** Each page of another language beside the page it is a translation of. */
export function translationsIn(pages: ContentPage[]): [source: ContentPage, page: ContentPage][] {
  const sources = new Map(
    pages.filter(({ language }) => language === original).map((page) => [page.path, page]),
  );
  return pages
    .filter(({ language }) => language !== original)
    .flatMap((page) => {
      const source = sources.get(page.path);
      return source ? [[source, page]] : [];
    });
}

/** Whether a translated page was checked against another state of its source, or never. */
export function isStale(checkedAgainst: unknown, source: OriginalText): boolean {
  return checkedAgainst !== fingerprintOf(source);
}

/** The translated pages that are stale, each with its source. */
export function staleTranslations(
  pages: ContentPage[],
): { page: ContentPage; source: ContentPage }[] {
  return translationsIn(pages)
    .map(([source, page]) => ({ source, page }))
    .filter(({ source, page }) => isStale(page.frontMatter['checkedAgainst'], source));
}

/**
 * The translated pages that somebody named: by their path in every language (`do/police`), in one
 * (`en/do/police`), or by their file. Nothing less names a page, so that none is recorded as read
 * that nobody read.
 * @returns the pages, and the names that no translated page has
 */
export function translationsNamed(
  pages: ContentPage[],
  names: readonly string[],
): { named: ContentPage[]; unknown: string[] } {
  const isCalled = ({ file, language, path }: ContentPage, name: string) =>
    [path, `${language}/${path}`, file].includes(name.replace(/^\.?\/|\/$/g, ''));
  const translated = translationsIn(pages).map(([, page]) => page);
  return {
    named: translated.filter((page) => names.some((name) => isCalled(page, name))),
    unknown: names.filter((name) => !translated.some((page) => isCalled(page, name))),
  };
}
