import { createHash } from 'node:crypto';
import type { ContentPage } from './content.ts';

/** A short fingerprint of a Japanese page: 12 hexadecimal digits of the SHA-256 of its text. */
export function fingerprintOf(page: Pick<ContentPage, 'frontMatter' | 'body'>): string {
  const { title, description } = page.frontMatter;
  return createHash('sha256')
    .update(JSON.stringify([title, description, page.body.trim()]))
    .digest('hex')
    .slice(0, 12);
}

/** English pages that were checked against another state of their Japanese twin, or never. */
export function staleTranslations(
  pages: ContentPage[],
): { page: ContentPage; fingerprint: string }[] {
  return pages.flatMap((page) => {
    const twin = pages.find((other) => other.language === 'ja' && other.path === page.path);
    if (page.language !== 'en' || !twin) return [];
    const fingerprint = fingerprintOf(twin);
    return page.frontMatter['checkedAgainst'] === fingerprint ? [] : [{ page, fingerprint }];
  });
}
