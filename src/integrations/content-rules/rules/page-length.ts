import type { ContentPage } from '../../../model/graph/content.ts';
import type { Rule } from '../rule.ts';

/** The most running text a page shows unfolded: Japanese characters, English words. */
const limits = { ja: 1200, en: 700 } as const;

/** One page answers one question: what is longer is folded or becomes a page of its own. */
export const pageLength: Rule = {
  name: 'page-length',
  check: ({ pages }) =>
    pages.flatMap((page) => {
      const length = unfoldedLength(page);
      const limit = limits[page.language];
      return length <= limit
        ? []
        : [
            {
              file: page.file,
              message: `shows ${length} ${page.language === 'ja' ? 'characters' : 'words'} unfolded, more than ${limit}: fold a part (<Fold>) or make it a page of its own.`,
            },
          ];
    }),
};

/** Characters (ja) or words (en) of a page's text outside its folds, without tags and ids. */
export function unfoldedLength({ body, language }: Pick<ContentPage, 'body' | 'language'>): number {
  const text = body
    .replace(/<Fold\b[^]*?<\/Fold>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\[#[^\]]*\]/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[#*>|[\]-]/g, ' ');
  return language === 'ja'
    ? text.replace(/\s/g, '').length
    : text.split(/\s+/).filter(Boolean).length;
}
