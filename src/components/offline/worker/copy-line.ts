import { languages, type Language } from '../../../model/language.ts';
import { hasReadings, readPieces, withoutReadings } from '../../../model/readings.ts';
import { writeDate } from '../../../lib/dates.ts';
import { believedNow } from '../../../lib/device-clock.ts';
import { dayAt, dayNumber } from '../../../lib/japan-time.ts';
import { withPlatformReadings } from '../../../lib/japanese/platform-readings.ts';
import type { CopyWords } from './manifest.ts';

/** From this age facts are called old, in days. */
const oldFrom = 90;

/** The days of a copy, `YYYY-MM-DD`. */
export interface CopyDays {
  /** When its version was built. */
  built: string;
  /** When the oldest of its facts was checked; a page without facts has none. */
  facts: string | undefined;
}

/**
 * How old the facts of a copy are; of a page without facts, its version.
 * @param now what the device's clock says, in milliseconds since 1970
 * @returns whole days, or undefined when the clock cannot be right
 */
export function ageInDays({ built, facts }: CopyDays, now: number): number | undefined {
  return believedNow(now, built) === null ? undefined : dayAt(now) - dayNumber(facts ?? built);
}

/** The sentence above a page that was read from the device's copy. */
export function copyLine(
  words: CopyWords,
  language: Language,
  copy: CopyDays,
  now: number,
): { text: string; old: boolean } {
  const days = ageInDays(copy, now);
  const old = days !== undefined && days >= oldFrom;
  const sentences = [
    words.line.replace('{date}', writeDate(copy.built, language)),
    copy.facts &&
      (days ? words.aged : words.facts)
        .replace('{facts}', writeDate(copy.facts, language))
        .replace('{days}', String(days)),
    old && words.old,
  ];
  return { text: sentences.filter(Boolean).join(words.gap), old };
}

/**
 * Puts a line at the top of a page's HTML. Without a `<body>` the page stays as it is.
 * @param lines one a language the page is in; readings behind words are drawn over them
 */
export function withCopyLine(
  html: string,
  lines: { lang: string; label: string; text: string; old: boolean }[],
): string {
  const elements = lines
    .map(
      ({ lang, label, text, old }) =>
        `<aside class="copy-line${old ? ' copy-line--old' : ''}" lang="${lang}" aria-label="${escape(withoutReadings(label))}">${drawn(text)}</aside>`,
    )
    .join('');
  return html.replace(/<body[^>]*>/, (body) => body + elements);
}

/**
 * What stands for a page that cannot be had, where not even the page that says so is cached.
 * @param words of the languages, the first one's for the page as a whole
 */
export function notKeptPage(words: readonly CopyWords[]): string {
  const { lang = '', label = '' } = words[0] ?? {};
  const said = words.map((one) => `<p lang="${one.lang}">${escape(one.notKept)}</p>`);
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${escape(label)}</title>${said.join('')}`;
}

function drawn(text: string): string {
  if (!hasReadings(text)) return escape(text);
  return readPieces(withPlatformReadings(text))
    .map((piece) =>
      typeof piece === 'string'
        ? escape(piece)
        : `<ruby>${escape(piece.base)}<rt>${escape(piece.reading)}</rt></ruby>`,
    )
    .join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The languages of a page, by its path: all for a page outside the languages' folders. */
export function languagesOf(
  path: string,
  byFolder: Readonly<Record<string, Language>>,
): readonly Language[] {
  const language = byFolder[path.split('/')[0]!];
  return language ? [language] : languages;
}
