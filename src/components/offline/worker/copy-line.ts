import type { Language } from '../../../lib/language.ts';
import { writeDate } from '../../../lib/dates.ts';
import type { CopyWords } from './manifest.ts';

const day = 86_400_000;
/** From this age a copy is called old, in days. */
const oldFrom = 90;
/** How long after the build a device's clock is believed, in days: about ten years. */
const believedFor = 3653;

/**
 * How old a copy is.
 * @param built the day its content is of, `YYYY-MM-DD` in Japan
 * @param now what the device's clock says, in milliseconds since 1970
 * @returns whole days, or undefined when the clock cannot be right
 */
export function ageInDays(built: string, now: number): number | undefined {
  const days = Math.floor((now - Date.parse(`${built}T00:00:00+09:00`)) / day);
  return days >= 0 && days <= believedFor ? days : undefined;
}

/** The sentence above a page that was read from the device's copy. */
export function copyLine(
  words: CopyWords,
  language: Language,
  built: string,
  now: number,
): { text: string; old: boolean } {
  const days = ageInDays(built, now);
  const old = days !== undefined && days >= oldFrom;
  const sentence = (days ? words.aged : words.line)
    .replace('{date}', writeDate(built, language))
    .replace('{days}', String(days));
  return { text: old ? `${sentence} ${words.old}` : sentence, old };
}

/**
 * Puts a line at the top of a page's HTML. Without a `<body>` the page stays as it is.
 * @param lines one a language the page is in
 */
export function withCopyLine(
  html: string,
  lines: { language: Language; label: string; text: string; old: boolean }[],
): string {
  const elements = lines
    .map(
      ({ language, label, text, old }) =>
        `<aside class="copy-line${old ? ' copy-line--old' : ''}" lang="${language}" aria-label="${escape(label)}">${escape(text)}</aside>`,
    )
    .join('');
  return html.replace(/<body[^>]*>/, (body) => body + elements);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The languages of a page, by its path: both for a page outside the languages' folders. */
export function languagesOf(path: string): Language[] {
  const language = /^(ja|en)\//.exec(path)?.[1] as Language | undefined;
  return language ? [language] : ['ja', 'en'];
}
