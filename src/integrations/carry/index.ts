import { carriedLanguages, carriedPath, neededPages } from '../../lib/carried-files.ts';
import { contentDay } from '../../lib/content-day.ts';
import type { Content, ContentPage } from '../../model/graph/content.ts';
import { writeFile } from '../finish/line.ts';
import type { Consumer } from '../finish/page.ts';
import { contactsPage } from './carried-links.ts';
import { emergencyFile, mostBytes } from './emergency-file.ts';
import { carriedWords, firstReview } from './words.ts';

/** Writes the emergency pages of each language as one file, to keep on a phone. */
export function emergencyFiles(content: Content): Consumer {
  return {
    name: 'emergency-files',
    // While Pagefind makes its index.
    after: ['page-policy', 'search-texts'],
    consume(pages, { folder, base, address }, logger) {
      const htmlOf = new Map(pages.map(({ path, html }) => [path, html]));
      for (const language of carriedLanguages()) {
        const fileOf = (path: string) => `${language.tag}/${path}index.html`;
        // A build of other pages alone, such as the gallery of components, has nothing to carry.
        if (!htmlOf.has(fileOf(contactsPage))) continue;
        const read = (path: string) => htmlOf.get(fileOf(path))!;
        const kit = content.pages.filter(
          (page) => page.language === language.tag && isInFile(page),
        );
        const days = { edition: contentDay(), until: firstReview(kit, read(contactsPage)) };
        const html = emergencyFile(
          kit.map(({ path }) => path && `${path}/`).map((path) => ({ path, html: read(path) })),
          carriedWords(language, days, base, address),
          { home: `${base}${language.tag}/`, address },
        );
        const file = carriedPath('html', language.tag);
        writeFile(folder, file, html);
        const bytes = Buffer.byteLength(html);
        if (bytes > mostBytes)
          logger.warn(`${file} has ${bytes} bytes, more than the ${mostBytes} that it may have.`);
      }
    },
  };
}

/** Whether a page may be part of the file: one that it needs, or one of the kit that is more than a tool. */
function isInFile({ path, frontMatter }: ContentPage): boolean {
  if (neededPages.includes(path)) return true;
  return frontMatter['emergencyKit'] === true && frontMatter['kind'] !== 'directory';
}
