import { parse } from 'node-html-parser';
import { carriedLanguages, carriedPath } from '../../lib/carried-files.ts';
import { contentDay } from '../../lib/content-day.ts';
import { writeDate } from '../../lib/dates.ts';
import { furtherPage } from '../../lib/further-page.ts';
import { translateTo } from '../../lib/interface-strings.ts';
import type { Content, ContentPage } from '../../model/graph/content.ts';
import type { LanguageFacts } from '../../model/languages/read-languages.ts';
import { writeFile } from '../finish/line.ts';
import type { Consumer, Site } from '../finish/page.ts';
import { emergencyFile, mostBytes, type SourcePage } from './emergency-file.ts';

/** Writes the emergency pages of each language as one file, to keep on a phone. */
export function emergencyFiles(content: Content): Consumer {
  return {
    name: 'emergency-files',
    after: ['page-policy'],
    consume(pages, site, logger) {
      const htmlOf = new Map(pages.map(({ path, html }) => [path, html]));
      for (const language of carriedLanguages()) {
        const kit = content.pages.filter((page) => isInFile(page, language));
        const sources = kit.map(({ path }): SourcePage => {
          const below = path && `${path}/`;
          return { path: below, html: htmlOf.get(`${language.tag}/${below}index.html`)! };
        });
        const html = oneFile(language, sources, lastDay(kit, sources), site);
        const bytes = Buffer.byteLength(html);
        const path = carriedPath('html', language.tag);
        writeFile(site.folder, path, html);
        if (bytes > mostBytes)
          logger.warn(`${path} has ${bytes} bytes, more than the ${mostBytes} that it may have.`);
      }
    },
  };
}

/** Whether a page may be part of the file: it is in the emergency kit, and is more than a tool. */
function isInFile({ language, path, frontMatter }: ContentPage, { tag }: LanguageFacts): boolean {
  return (
    language === tag &&
    frontMatter['emergencyKit'] === true &&
    (frontMatter['kind'] !== 'directory' || path === 'contacts')
  );
}

/** The first day on which a page or a number in the file is to be checked again. */
function lastDay(kit: readonly ContentPage[], sources: readonly SourcePage[]): string {
  const reviews = kit.map(({ frontMatter }) => String(frontMatter['reviewBy']));
  const contacts = parse(sources.find(({ path }) => path === 'contacts/')!.html);
  const channels = contacts
    .querySelectorAll('[data-fresh]')
    .map((channel) => channel.getAttribute('data-fresh')!);
  return [...reviews, ...channels].sort()[0]!;
}

function oneFile(
  language: LanguageFacts,
  sources: readonly SourcePage[],
  until: string,
  { base, address }: Site,
): string {
  const t = translateTo(language.tag);
  const days = { day: contentDay(), until };
  const written = {
    day: writeDate(days.day, language.tag),
    until: writeDate(days.until, language.tag),
  };
  return emergencyFile(
    sources,
    {
      lang: language.lang,
      title: t('carried.title'),
      contents: t('carried.contents'),
      notes: [
        t('carried.edition', written),
        ...(address === undefined ? [] : [t('carried.address', { address })]),
      ],
      shortened: t('carried.shortened'),
      warnings: [t('pageFoot.neverTell'), t('pageFoot.recoveryFraud')],
      about: [t('pageFoot.independent'), t('pageFoot.notLegalAdvice')],
      finish: (html) =>
        language.completeness === 'all'
          ? html
          : furtherPage(html, language, { base, pages: new Set() }),
    },
    {
      home: `${base}${language.tag}/`,
      origin: address === undefined ? undefined : new URL(address).origin,
    },
  );
}
