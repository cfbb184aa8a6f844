import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carriedLanguages, carriedPath, type CarriedKind } from '../../lib/carried-files.ts';
import type { Content } from '../../model/graph/content.ts';
import { newestDay } from '../../model/graph/days.ts';
import { writeFile } from '../finish/line.ts';
import type { Site } from '../finish/page.ts';
import { contactsPage } from './carried-links.ts';
import { chaptersOf } from './chapters.ts';
import { epubOf } from './epub.ts';
import { carriedWords, firstReview } from './words.ts';
import { zimOf } from './zim.ts';

/** A file that was made. */
export interface Book {
  kind: CarriedKind;
  /** Below the folder of the site. */
  path: string;
  bytes: number;
}

/**
 * Writes the guide in each language as a book of a kind into a built site.
 * @returns what was written; a language without a code of three letters has no ZIM
 */
export function writeBooks(
  kind: Exclude<CarriedKind, 'html'>,
  content: Content,
  site: Site,
): Book[] {
  return carriedLanguages().flatMap((language) => {
    const { tag, iso639, readings } = language;
    if (kind === 'zim' && iso639 === undefined) return [];
    const contacts = readFileSync(join(site.folder, tag, contactsPage, 'index.html'), 'utf8');
    const pages = content.pages.filter((page) => page.language === tag);
    const day = newestDay(content);
    const days = { edition: day, until: firstReview(pages, contacts) };
    const words = carriedWords(language, days, site.base, site.address);
    const groups = chaptersOf(language, content, site, kind === 'epub' ? '.xhtml' : '.html');
    const book =
      kind === 'epub'
        ? epubOf(groups, words, {
            identity: `${site.address ?? 'urn:torimodosu:'}${tag}`,
            day,
            features: readings ? ['rubyAnnotations'] : [],
          })
        : zimOf(groups, words, { language: iso639!, name: `torimodosu_${tag}`, day });
    const path = carriedPath(kind, tag);
    writeFile(site.folder, path, book);
    return { kind, path, bytes: book.length };
  });
}
