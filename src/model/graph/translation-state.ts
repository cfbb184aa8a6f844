import { createHash } from 'node:crypto';
import type { ContentPage } from './content.ts';

/** What of a Japanese page its English twin says too. */
type TwinText = Pick<ContentPage, 'frontMatter' | 'body'>;

/**
 * A short fingerprint of a Japanese page: 12 hexadecimal digits of the SHA-256 of its words, in the
 * front matter (title, description, whom it is for, what is needed) and below it.
 */
export function fingerprintOf({ frontMatter, body }: TwinText): string {
  const { title, description, for: readers = '', needs = [] } = frontMatter;
  // Astro keeps the line ends of the file, which git may have made those of Windows.
  const text = body.replaceAll('\r\n', '\n').trim();
  return createHash('sha256')
    .update(JSON.stringify([title, description, readers, needs, text]))
    .digest('hex')
    .slice(0, 12);
}

/** Whether an English page was checked against another state of its Japanese twin, or never. */
export function isStale(checkedAgainst: unknown, twin: TwinText): boolean {
  return checkedAgainst !== fingerprintOf(twin);
}

/** The English pages that are stale, each with the fingerprint of its Japanese twin as it is. */
export function staleTranslations(
  pages: ContentPage[],
): { page: ContentPage; fingerprint: string }[] {
  return pages.flatMap((page) => {
    const twin = pages.find((other) => other.language === 'ja' && other.path === page.path);
    if (page.language !== 'en' || !twin) return [];
    return isStale(page.frontMatter['checkedAgainst'], twin)
      ? [{ page, fingerprint: fingerprintOf(twin) }]
      : [];
  });
}
