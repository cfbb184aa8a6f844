import { parse } from 'node-html-parser';
import { writeDate } from '../../lib/dates.ts';
import { withoutMarks } from '../../lib/fallback-mark.ts';
import { furtherPage } from '../../lib/further-page.ts';
import { translateTo } from '../../lib/interface-strings.ts';
import type { ContentPage } from '../../model/graph/content.ts';
import type { LanguageFacts } from '../../model/languages/read-languages.ts';
import { withoutReadings } from '../../model/readings.ts';

/** What files to carry away say around the pages, in a language. */
export interface CarriedWords {
  /** What `lang` says. */
  lang: string;
  /** The name of the guide, as plain text. */
  guide: string;
  /** What it is for, as plain text. */
  description: string;
  /** The following are HTML. */
  emergencyTitle: string;
  contents: string;
  /** Paragraphs: of which day it is, how long it may be trusted, where the site is. */
  edition: string;
  shortened: string;
  /** Paragraphs: what to tell nobody, and whose guide it is. */
  warnings: string;
  about: string;
}

/** The days that a file to carry away names, `YYYY-MM-DD`. */
interface Days {
  edition: string;
  /** The first one on which something in it is to be checked again. */
  until: string;
}

/**
 * The words of a language.
 * @param address full address of the site; undefined when it is built without one
 */
export function carriedWords(
  language: LanguageFacts,
  { edition, until }: Days,
  base: string,
  address: string | undefined,
): CarriedWords {
  const t = translateTo(language.tag);
  const html = (text: string) => htmlOf(text, language, base);
  const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${html(text)}</p>`).join('');
  const days = { day: writeDate(edition, language.tag), until: writeDate(until, language.tag) };
  return {
    lang: language.lang,
    guide: plain(t('site.title')),
    description: plain(t('carried.description')),
    emergencyTitle: html(t('carried.title')),
    contents: html(t('carried.contents')),
    edition: paragraphs(
      t('carried.edition', days),
      ...(address === undefined ? [] : [t('carried.address', { address })]),
    ),
    shortened: paragraphs(t('carried.shortened')),
    warnings: paragraphs(t('pageFoot.neverTell'), t('pageFoot.recoveryFraud')),
    about: paragraphs(t('pageFoot.independent'), t('pageFoot.notLegalAdvice'), t('sheet.licence')),
  };
}

/**
 * The first day on which one of some pages, or a way to reach an organisation, is to be checked again.
 * @param contacts the built page with the cards of all organisations
 */
export function firstReview(pages: readonly ContentPage[], contacts: string): string {
  const channels = parse(contacts).querySelectorAll('[data-fresh]');
  return [
    ...pages.map(({ frontMatter }) => String(frontMatter['reviewBy'])),
    ...channels.map((channel) => channel.getAttribute('data-fresh')!),
  ].sort()[0]!;
}

function plain(text: string): string {
  return withoutReadings(withoutMarks(text));
}

/** An interface string as HTML: with readings, and words of another language marked. */
function htmlOf(text: string, language: LanguageFacts, base: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (language.completeness === 'all') return escaped;
  const page = `<!DOCTYPE html><html><head></head><body>${escaped}</body></html>`;
  const finished = furtherPage(page, language, { base, pages: new Set() });
  return finished.slice(finished.indexOf('<body>') + 6, finished.indexOf('</body>'));
}
