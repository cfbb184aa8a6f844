import type { Language } from '../model/language.ts';

/**
 * The address of a page of this site under the base path it is published at.
 * @param path below the language, without slashes at its ends (`do/stop-card`), or empty for its home
 */
export function pageAddress(language: Language, path = '', anchor = ''): string {
  return `${basePath()}${language}/${path === '' ? '' : `${path}/`}${anchor === '' ? '' : `#${anchor}`}`;
}

/** The path the site is published at, with a slash at both ends. */
export function basePath(): string {
  const base = import.meta.env.BASE_URL;
  return base.endsWith('/') ? base : `${base}/`;
}

/** The address of the PDF of a sheet, or of `booklet`, where a build makes them. */
export function printedFile(language: Language, name: string): string {
  return `${basePath()}pdf/${language}/${name}.pdf`;
}

/** The anchor of a contact's card, or of one of its channels, on the contacts page. */
export function contactAnchor(contactId: string, channelId?: string): string {
  return channelId === undefined ? `contact-${contactId}` : `contact-${contactId}-${channelId}`;
}
