import { gap, type ShownPage } from './shown-page.ts';

/** Fewer letters than these are no page with something to say: a frame, a picture, a message. */
const fewLetters = 250;

/** How pages say that they are not there, as `readPlainText` reads them: `ー` is a hyphen. */
const notFound =
  /\b404\b|not\s?found|page (?:you|that) .{0,40}(?:not|no longer|removed|moved)|no longer (?:available|exists)|doesn.t exist|(?:ペ-ジ|url|ファイル).{0,20}(?:見つかりません|みつかりません|見つけられません|ありません|存在しません|ございません|削除|終了)|お探しの.{0,20}ペ-ジ/i;

const words = ({ text }: ShownPage) => text.split(gap).join(' ');

const letters = (page: ShownPage) => words(page).match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Whether a page that a server gave as if all were well says that there is no such page. */
export function saysNotFound(page: ShownPage): boolean {
  if (page.headings.some((heading) => notFound.test(heading))) return true;
  return letters(page) < 2 * fewLetters && notFound.test(words(page));
}

/** Pictures that are named after a telephone. */
const telephone = /tel|phone|dial|call|電話|ダイヤル/i;

/**
 * Why a page that does not show a fact may show it to people all the same, or nothing.
 * @param showsNumbers whether it shows any telephone number in words
 */
export function showsTooLittle(page: ShownPage, showsNumbers: boolean): string | undefined {
  if (!showsNumbers && page.pictures.some((picture) => telephone.test(picture)))
    return 'it may be shown in a picture';
  if (letters(page) >= fewLetters) return undefined;
  if (page.pictures.length > 0) return 'the page shows pictures and hardly a word';
  return page.hasScripts
    ? 'the page is drawn by scripts, which are not run'
    : 'the page shows hardly a word';
}

/** Whether an address leads to the start of a site, also of one of its languages. */
export function isHome(address: string): boolean {
  const { pathname, search } = new URL(address);
  return (
    search === '' &&
    /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|top|home)(?:\.\w+)?\/?)?$/i.test(pathname)
  );
}
