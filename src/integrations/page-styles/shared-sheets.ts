/** From how large a part of all pages on a style sheet counts as shared. */
const mostPages = 0.7;

/**
 * The style sheets that a page takes from a file it shares with most other pages. Pages of the
 * site's usual frame get all shared sheets, even one they have no use for, so that they share one
 * file; a page with another frame, which links less than half of them, gets none.
 * @param pages the sheets of every page, in the order in which they are linked
 * @returns the shared sheets of every page, in one order for all
 */
export function sharedSheets(pages: string[][]): string[][] {
  const uses = new Map<string, number>();
  for (const sheet of pages.flatMap((sheets) => [...new Set(sheets)]))
    uses.set(sheet, (uses.get(sheet) ?? 0) + 1);
  const common = [...uses]
    .filter(([, count]) => count >= mostPages * pages.length)
    .map(([sheet]) => sheet);
  return pages.map((sheets) => {
    const own = common.filter((sheet) => sheets.includes(sheet));
    return own.length > common.length / 2 ? common : [];
  });
}
