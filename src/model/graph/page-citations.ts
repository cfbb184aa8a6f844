import { tags } from '../tags.ts';
import { placesInTag } from './tag-places.ts';
import type { TagUse } from './tags.ts';

/** A record that a page's text names. */
interface Citation {
  /** Its kind. */
  to: string;
  id: string;
  /** Id of the second-level heading above it; `intro` before the first. */
  section: string;
}

/** A `<Step>` of a page. */
export interface PageStep {
  /** Its anchor. */
  id: string;
  title: string;
  /** About how long it takes. */
  minutes: number | undefined;
  /** Which of the page’s lists of steps it stands in, from 0. */
  list: number;
}

/** What the text of a page rests on and shows, by the tags it uses. */
export interface PageCitations {
  /** In the order of the text, repeated as there. */
  cited: Citation[];
  /** Whether it shows how to reach an organisation, so that it carries warnings about fraud. */
  showsContacts: boolean;
}

/** The steps of a page, in the order of its text. */
export function pageSteps(uses: readonly TagUse[]): PageStep[] {
  let list = -1;
  return uses.flatMap(({ name, attributes: { id = '', title = '', minutes } }) => {
    if (name === 'Steps') list += 1;
    return name === 'Step'
      ? [{ id, title, minutes: minutes === undefined ? minutes : Number(minutes), list }]
      : [];
  });
}

/** What tags of a page cite and show. */
export function pageCitations(uses: readonly TagUse[]): PageCitations {
  return {
    cited: uses.flatMap((use) =>
      placesInTag(use).flatMap(({ meaning, value }) =>
        meaning.kind === 'reference'
          ? [{ to: meaning.to, id: String(value), section: use.section }]
          : [],
      ),
    ),
    showsContacts: uses.some(({ name }) => tags[name]?.showsContacts),
  };
}
