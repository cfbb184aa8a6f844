import { withoutReadings } from '../../../model/readings.ts';
import type { Content, ContentPage } from '../../../model/graph/content.ts';
import type { Problem } from '../../../model/graph/problem.ts';

/** One page answers one question: what is longer is folded or becomes a page of its own. */
export default function* pageLength({ pages, languages }: Content): Iterable<Problem> {
  for (const page of pages) {
    const { spaces, pageLength: limit } = languages.find(({ tag }) => tag === page.language)!;
    const length = unfoldedLength(page, spaces);
    if (length > limit)
      yield {
        file: page.file,
        message: `shows ${length} ${spaces ? 'words' : 'characters'} unfolded, more than ${limit}: fold a part (<Fold>) or make it a page of its own.`,
      };
  }
}

/** Words, or characters without spaces, of a page's text outside its folds, without tags, ids and readings. */
export function unfoldedLength({ body }: Pick<ContentPage, 'body'>, spaces: boolean): number {
  const text = withoutReadings(body)
    .replace(/<Fold\b[^]*?<\/Fold>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\[#[^\]]*\]/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[#*>|[\]-]/g, ' ');
  return spaces ? text.split(/\s+/).filter(Boolean).length : text.replace(/\s/g, '').length;
}
